package org.tradegap.balance;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowMeanings;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/** Adds up the slices of one file, several at a time; what its texts mean is found once a thread and not once a slice. */
public final class FileSums {
    /** What one thread has found out of the file. */
    record Known(FlowMeanings meanings, Groups groups) {}

    private final SourceFile file;
    private final List<SectorScheme> schemes;
    private final boolean byCode;
    private final FlowMeanings meanings;
    private final Queue<Known> idle = new ConcurrentLinkedQueue<>();

    public FileSums(SourceFile file, List<SectorScheme> schemes, Areas areas) {
        this(file, schemes, areas, false);
    }

    /**
     * Adds up a file.
     *
     * @param byCode whether each code is a group of its own
     */
    public FileSums(SourceFile file, List<SectorScheme> schemes, Areas areas, boolean byCode) {
        this.file = file;
        this.byCode = byCode;
        this.schemes =
                schemes.stream().sorted(Comparator.comparing(SectorScheme::id)).toList();
        this.meanings = new FlowMeanings(file.path(), file.layout(), areas);
    }

    /** Starts a slice, block by block. */
    public SliceSums start(Slice slice) {
        return new SliceSums(this, slice, known());
    }

    /** What a thread knows of the file; what flows are of has the same numbers for all. */
    Known known() {
        Known free = idle.poll();
        if (free != null) {
            return free;
        }
        Known known = new Known(meanings.beside(), new Groups(schemes, meanings.numbers()));
        return byCode ? byCode(known) : known;
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

    /** What a thread knows of the file, with a group for each code. */
    static Known byCode(Known known) {
        return new Known(known.meanings(), known.groups().byCode());
    }

    SourceFile file() {
        return file;
    }

    FlowReader reader(Slice slice, Known known) {
        return new FlowReader(known.meanings(), slice.firstLine(), new TreeMap<>());
    }

    PartialCubeBuilder builder(Known known) {
        return new PartialCubeBuilder(known.groups(), file.layout().mirrored());
    }

    void give(Known known) {
        idle.add(known);
    }
}
