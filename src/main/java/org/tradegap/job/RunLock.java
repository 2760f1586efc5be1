package org.tradegap.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Holds a folder for one run. The operating system gives the lock up when the process ends, however it ends; the file
 * stays and says who held it last.
 */
final class RunLock implements AutoCloseable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes a folder in the name of a holder; empty when another run holds it. */
    static Optional<RunLock> take(Path folder, String holder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        FileChannel channel = FileChannel.open(
                file(folder), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            byte[] name = (holder + "\n").getBytes(StandardCharsets.UTF_8);
            channel.write(ByteBuffer.wrap(name));
            channel.truncate(name.length);
            channel.force(true);
            return Optional.of(new RunLock(channel));
        } catch (IOException e) {
            channel.close();
            throw Failures.at(file(folder), e);
        }
    }

    /** Who holds a folder, as its lock file says; one that has just taken it is given a moment to say so. */
    static String holder(Path folder) throws IOException {
        String holder = Files.readString(file(folder)).strip();
        for (int times = 0; holder.isEmpty() && times < 20; times++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            holder = Files.readString(file(folder)).strip();
        }
        return holder.isEmpty() ? "a process that has not said who it is" : holder;
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }

    private static Path file(Path folder) {
        return folder.resolve(".lock");
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
