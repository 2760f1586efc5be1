package org.tradegap.balance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Slice;

/**
 * Adds up one slice on several threads, each of which takes block after block into sums of its own. Where rows repeat a key and the
 * format rejects that, the slice is read once more without them.
 */
final class SharedSlice {
    /** The sums of one thread. */
    private record Share(FileSums.Known known, FlowReader reader, PartialCubeBuilder builder) {
        PartialCube add(BlockReader blocks) throws IOException {
            byte[] bytes = new byte[BlockReader.BLOCK + BlockReader.BLOCK / 2];
            for (Optional<Block> block = blocks.next(bytes); block.isPresent(); block = blocks.next(bytes)) {
                bytes = block.get().bytes();
                reader.scan(block.get(), builder);
            }
            return builder.cube();
        }
    }

    private final FileSums sums;
    private final Slice slice;
    private final int threads;
    private final ExecutorService executor;
    private final int blockSize;

    /** A slice to be read in blocks of at least so many bytes. */
    SharedSlice(FileSums sums, Slice slice, int threads, ExecutorService executor, int blockSize) {
        this.sums = sums;
        this.slice = slice;
        this.threads = threads;
        this.executor = executor;
        this.blockSize = blockSize;
    }

    PartialCube cube() throws IOException, ExecutionException, InterruptedException {
        SortedMap<Long, Long> repeating = new TreeMap<>();
        Optional<PartialCube> cube = add(repeating);
        return cube.isPresent() ? cube.get() : add(repeating).orElseThrow();
    }

    /** What rows add up to that are not known to repeat others; empty when some are found to, which are then known. */
    private Optional<PartialCube> add(SortedMap<Long, Long> repeating)
            throws IOException, ExecutionException, InterruptedException {
        FileSums.Known first = sums.known();
        try (FlowReader reader = new FlowReader(first.meanings(), slice.firstLine(), repeating);
                BlockReader blocks = new BlockReader(sums.file().content(), slice, blockSize)) {
            List<Share> shares = new ArrayList<>(List.of(new Share(first, reader, sums.builder(first))));
            while (shares.size() < threads) {
                FileSums.Known own = sums.known();
                shares.add(new Share(own, reader.beside(own.meanings()), sums.builder(own)));
            }
            JoinedCube joined = joined(blocks, shares);
            SortedMap<Long, Long> found = reader.duplicates();
            if (found.isEmpty()) {
                shares.forEach(share -> sums.give(share.known));
                return Optional.of(joined.cube(reader.repeated()));
            }
            repeating.putAll(found);
            return Optional.empty();
        }
    }

    private JoinedCube joined(BlockReader blocks, List<Share> shares) throws ExecutionException, InterruptedException {
        List<Callable<PartialCube>> works = new ArrayList<>();
        shares.forEach(share -> works.add(() -> share.add(blocks)));
        JoinedCube joined = new JoinedCube(sums.file().path());
        for (Future<PartialCube> work : executor.invokeAll(works)) {
            joined.add(work.get(), 1);
        }
        return joined;
    }
}
