package org.tradegap.balance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tradegap.definition.Problem;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowReader;
import org.tradegap.source.InputException;
import org.tradegap.source.Slice;

/**
 * Adds up one slice on several threads, each of which takes block after block into sums of its own. Where rows repeat a key and the
 * format rejects that, the slice is read once more without them; where codes of several levels are in it, once more code by code.
 */
final class SharedSlice {
    /** The sums of one thread. */
    private record Share(Known known, FlowReader reader, PartialCubeBuilder builder) {
        /** Takes blocks while there are any and no thread has failed; one that was taken is also added up. Gives back what they were read into. */
        byte[] add(BlockReader blocks, byte[] into, Failure failure) {
            byte[] bytes = into;
            long line = Long.MAX_VALUE;
            try {
                while (!failure.isThere()) {
                    line = Long.MAX_VALUE;
                    Optional<Block> block = blocks.next(bytes);
                    if (block.isEmpty()) {
                        return bytes;
                    }
                    line = block.get().firstLine();
                    bytes = block.get().bytes();
                    reader.scan(block.get(), builder);
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.add(line, e);
            }
            return bytes;
        }
    }

    /** The first failure in the order of the slice. Blocks are handed out in that order, so that which it is does not depend on time. */
    private static final class Failure {
        private long line;
        private @Nullable Throwable first;

        synchronized void add(long ofLine, Throwable failure) {
            if (first == null || ofLine < line) {
                line = ofLine;
                first = failure;
            }
        }

        synchronized boolean isThere() {
            return first != null;
        }

        synchronized void throwIfThere() throws IOException {
            if (first instanceof IOException io) {
                throw io;
            }
            if (first instanceof Error error) {
                throw new IllegalStateException(error);
            }
            if (first instanceof RuntimeException runtime) {
                throw runtime;
            }
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

    /** What the slice adds up to; of several failures the first in the order of its lines is thrown, when all threads are done. */
    PartialCube cube() throws IOException {
        SortedMap<Long, Long> repeating = new TreeMap<>();
        Optional<PartialCube> first = add(repeating, UnaryOperator.identity());
        PartialCube cube = first.isPresent()
                ? first.get()
                : add(repeating, UnaryOperator.identity()).orElseThrow(this::changed);
        return Levels.lackCodes(List.of(cube)) ? add(repeating, Known::byCode).orElseThrow(this::changed) : cube;
    }

    /** What rows add up to that are not known to repeat others; empty when some are found to, which are then known. */
    private Optional<PartialCube> add(SortedMap<Long, Long> repeating, UnaryOperator<Known> into) throws IOException {
        Known first = sums.known();
        try (FlowReader reader = new FlowReader(sums.file().path(), first.meanings(), slice.firstLine(), repeating);
                BlockReader blocks = new BlockReader(sums.file().content(), slice, blockSize)) {
            List<Share> shares = new ArrayList<>(List.of(new Share(first, reader, sums.builder(into.apply(first)))));
            while (shares.size() < threads) {
                Known own = sums.known();
                shares.add(new Share(own, reader.beside(own.meanings()), sums.builder(into.apply(own))));
            }
            work(blocks, shares);
            SortedMap<Long, Long> found = reader.duplicates();
            if (found.isEmpty()) {
                JoinedCube joined = new JoinedCube(sums.file().path());
                shares.forEach(share -> joined.takeOver(share.builder.cube(), 1));
                shares.forEach(share -> sums.give(share.known));
                return Optional.of(joined.cube(reader.repeated()));
            }
            shares.forEach(share -> sums.give(share.known));
            repeating.putAll(found);
            return Optional.empty();
        }
    }

    private void work(BlockReader blocks, List<Share> shares) throws IOException {
        Failure failure = new Failure();
        CompletableFuture.allOf(shares.stream()
                        .map(share -> CompletableFuture.runAsync(
                                () -> sums.give(share.add(blocks, sums.bytes(slice), failure)), executor))
                        .toArray(CompletableFuture[]::new))
                .join();
        failure.throwIfThere();
    }

    private InputException changed() {
        return new InputException(
                new Problem(sums.file().path(), 0, "the same bytes as a moment ago", "a file that is being written"));
    }
}
