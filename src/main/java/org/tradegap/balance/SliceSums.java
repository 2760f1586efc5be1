package org.tradegap.balance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/** Adds up one slice of a file, block by block. */
public final class SliceSums {
    private final FlowReader reader;
    private final PartialCubeBuilder builder;

    public SliceSums(SourceFile file, Slice slice, List<SectorScheme> schemes, Areas areas) {
        reader = new FlowReader(file.path(), slice.firstLine(), file.layout(), areas);
        builder = new PartialCubeBuilder(schemes);
    }

    /** The records read so far. */
    public long rows() {
        return builder.rows();
    }

    /** Takes the next block; the cube of the slice when it was the last. */
    public Optional<PartialCube> add(Block block) {
        reader.read(block, builder);
        return block.last() ? Optional.of(builder.cube()) : Optional.empty();
    }

    /** The cube of a whole slice. */
    public static PartialCube of(SourceFile file, Slice slice, List<SectorScheme> schemes, Areas areas)
            throws IOException {
        SliceSums sums = new SliceSums(file, slice, schemes, areas);
        try (BlockReader blocks = new BlockReader(file.content(), slice)) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                Optional<PartialCube> cube = sums.add(block.get());
                if (cube.isPresent()) {
                    return cube.get();
                }
            }
        }
        return sums.builder.cube();
    }
}
