package org.tradegap.balance;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;

/** Adds up the slices of one file, several at a time. */
public final class FileSums {
    private final SourceFile file;
    private final Summing.Alike alike;

    FileSums(SourceFile file, Summing.Alike alike) {
        this.file = file;
        this.alike = alike;
    }

    /** Starts a slice, block by block. */
    public SliceSums start(Slice slice) {
        return new SliceSums(this, slice, known());
    }

    /** What a thread knows of files like this; what flows are of has the same numbers for all. */
    Known known() {
        return alike.known();
    }

    /** The cube of a whole slice. */
    public PartialCube of(Slice slice) throws IOException {
        try (SliceSums sums = start(slice);
                BlockReader blocks = new BlockReader(file.content(), slice)) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                Optional<PartialCube> cube = sums.add(block.get());
                if (cube.isPresent()) {
                    return cube.get();
                }
            }
            return sums.cube();
        }
    }

    /** The cube of a whole slice, added up on some threads of an executor. */
    public PartialCube of(Slice slice, int threads, ExecutorService executor) throws IOException {
        return new SharedSlice(this, slice, threads, executor, BlockReader.BLOCK).cube();
    }

    SourceFile file() {
        return file;
    }

    FlowReader reader(Slice slice, Known known) {
        return new FlowReader(file.path(), known.meanings(), slice.firstLine(), new TreeMap<>());
    }

    PartialCubeBuilder builder(Known known) {
        return new PartialCubeBuilder(known.groups(), file.layout().mirrored());
    }

    /** Bytes to read blocks of a slice into, for one thread. */
    byte[] bytes(Slice slice) {
        return alike.bytes((int) Math.min(slice.length(), BlockReader.BLOCK + BlockReader.BLOCK / 2));
    }

    void give(byte[] bytes) {
        alike.give(bytes);
    }

    void give(Known known) {
        alike.give(known);
    }
}
