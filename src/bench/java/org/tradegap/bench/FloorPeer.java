package org.tradegap.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The floor that nothing can go below: a file's bytes are read and not looked at. */
final class FloorPeer {
    private FloorPeer() {}

    /** Takes the data file. */
    public static void main(String[] arguments) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 21);
        try (FileChannel in = FileChannel.open(Path.of(arguments[0]))) {
            while (in.read(buffer) >= 0) {
                buffer.clear();
            }
        }
    }
}
