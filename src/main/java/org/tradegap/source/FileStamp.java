package org.tradegap.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says of a file without reading it.
 *
 * @param bytes its size
 * @param modified when its bytes were changed last, in nanoseconds
 * @param changed when it, its name or its rights were changed last, in nanoseconds; {@link #UNKNOWN} where the system does not say
 * @param node its inode; 0 where the system has none
 */
public record FileStamp(long bytes, long modified, long changed, long node) {
    /** The stamp of no file. */
    static final FileStamp NONE = new FileStamp(0, 0, 0, 0);

    /** A time after every other. */
    private static final long UNKNOWN = Long.MAX_VALUE;

    /** How coarse the clocks of file systems are. */
    private static final long COARSE = TimeUnit.SECONDS.toNanos(2);

    /** The stamp of a file as it is now. */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes says = Files.readAttributes(file, BasicFileAttributes.class);
        long modified = says.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return new FileStamp(says.size(), modified, UNKNOWN, 0);
        }
        FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime");
        long node = ((Number) Files.getAttribute(file, "unix:ino")).longValue();
        return new FileStamp(says.size(), modified, changed.to(TimeUnit.NANOSECONDS), node);
    }

    /**
     * Whether the file can be known again by this stamp: it was not touched within two seconds before it was looked at, so that
     * a later change cannot have left it the same. Never where the system does not say when a file was changed, since when it was
     * modified can be set back.
     */
    public boolean isSettled(Instant looked) {
        return Math.max(modified, changed) < FileTime.from(looked).to(TimeUnit.NANOSECONDS) - COARSE;
    }
}
