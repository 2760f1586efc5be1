package org.tradegap.balance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Format;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/**
 * Adds up one slice of a file, block by block. Where rows repeat a key and the format rejects that, the slice is read once
 * more without them.
 */
public final class SliceSums implements AutoCloseable {
    private final SourceFile file;
    private final Slice slice;
    private final List<SectorScheme> schemes;
    private final Areas areas;
    private final FlowReader reader;
    private final PartialCubeBuilder builder;

    public SliceSums(SourceFile file, Slice slice, List<SectorScheme> schemes, Areas areas) {
        this.file = file;
        this.slice = slice;
        this.schemes = schemes;
        this.areas = areas;
        this.reader = new FlowReader(file.path(), slice.firstLine(), file.layout(), areas);
        this.builder = new PartialCubeBuilder(schemes, reader.numbers());
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

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** The cube of a whole slice. */
    public static PartialCube of(SourceFile file, Slice slice, List<SectorScheme> schemes, Areas areas)
            throws IOException {
        try (SliceSums sums = new SliceSums(file, slice, schemes, areas);
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

    private PartialCube cube() throws IOException {
        SortedMap<Long, Long> duplicates = reader.duplicates();
        boolean rejects = file.layout().format().conventions().duplicates() == Format.Duplicates.REJECT;
        return duplicates.isEmpty() || !rejects ? builder.cube(duplicates.size()) : without(duplicates);
    }

    private PartialCube without(SortedMap<Long, Long> duplicates) throws IOException {
        try (FlowReader once = new FlowReader(file.path(), slice.firstLine(), file.layout(), areas, duplicates);
                BlockReader blocks = new BlockReader(file.content(), slice)) {
            PartialCubeBuilder again = new PartialCubeBuilder(schemes, once.numbers());
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                once.scan(block.get(), again);
            }
            return again.cube(0);
        }
    }
}
