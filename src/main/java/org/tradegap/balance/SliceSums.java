package org.tradegap.balance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;

/**
 * Adds up one slice of a file, block by block. Where rows repeat a key and the format rejects that, the slice is read once
 * more without them; where codes of several levels are in it, once more code by code.
 */
public final class SliceSums implements AutoCloseable {
    private final FileSums sums;
    private final SourceFile file;
    private final Slice slice;
    private final Known known;
    private final FlowReader reader;
    private final PartialCubeBuilder builder;
    private boolean open = true;

    SliceSums(FileSums sums, Slice slice, Known known) {
        this.sums = sums;
        this.file = sums.file();
        this.slice = slice;
        this.known = known;
        this.reader = sums.reader(slice, known);
        this.builder = sums.builder(known);
    }

    /** The records read so far. */
    public long rows() {
        return builder.rows();
    }

    /** Takes the next block; the cube of the slice when it was the last. */
    public Optional<PartialCube> add(Block block) throws IOException {
        reader.scan(block, builder);
        return block.last() ? Optional.of(cube()) : Optional.empty();
    }

    /** Gives back what was found out of the file, once, however often it is called. */
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            reader.close();
            sums.give(known);
        }
    }

    /** Whether another one does not read with the same tools. */
    boolean isApartFrom(SliceSums other) {
        return !known.equals(other.known);
    }

    PartialCube cube() throws IOException {
        SortedMap<Long, Long> duplicates = reader.duplicates();
        PartialCube cube = builder.cube(reader.repeated());
        if (!duplicates.isEmpty()) {
            cube = without(duplicates, known);
        }
        return Levels.lackCodes(List.of(cube)) ? without(duplicates, known.byCode()) : cube;
    }

    private PartialCube without(SortedMap<Long, Long> duplicates, Known into) throws IOException {
        try (FlowReader once = new FlowReader(file.path(), known.meanings(), slice.firstLine(), duplicates);
                BlockReader blocks = new BlockReader(file.content(), slice)) {
            PartialCubeBuilder again = sums.builder(into);
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                once.scan(block.get(), again);
            }
            return again.cube(duplicates.isEmpty() ? reader.repeated() : 0);
        }
    }
}
