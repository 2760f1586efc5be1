package org.tradegap.job;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.tradegap.balance.CubeStore;
import org.tradegap.balance.FileSums;
import org.tradegap.balance.JoinedCube;
import org.tradegap.balance.PartialCube;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/** Adds up files outside of the job: slices in parallel, in memory, with a store only where one is given. */
final class Aggregation {
    private static final int AHEAD = 3;

    private final Areas areas;
    private final Optional<CubeStore> store;
    private final int threads;

    Aggregation(Areas areas, Optional<CubeStore> store, int threads) {
        this.areas = areas;
        this.store = store;
        this.threads = threads;
    }

    /** What a file adds up to, put together slice by slice. */
    PartialCube of(SourceFile file, List<SectorScheme> schemes) throws IOException {
        FileSums sums = new FileSums(file, schemes, areas);
        Function<Slice, String> keys = CubeStore.keys(file.layout(), schemes);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<PartialCube>> running = new ArrayDeque<>();
            JoinedCube joined = new JoinedCube(file.path());
            int started = 0;
            for (Slice next : file.slices()) {
                for (; started < file.slices().size() && running.size() < AHEAD * threads; started++) {
                    Slice slice = file.slices().get(started);
                    running.add(executor.submit(() -> of(slice, keys, sums)));
                }
                joined.add(running.remove().get(), next.firstLine());
            }
            file.refuseIfChanged();
            return joined.cube();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + file.path(), e);
        } finally {
            executor.shutdownNow();
        }
    }

    private PartialCube of(Slice slice, Function<Slice, String> keys, FileSums sums) throws IOException {
        if (store.isEmpty()) {
            return sums.of(slice);
        }
        String key = keys.apply(slice);
        Optional<PartialCube> stored = store.get().find(key);
        if (stored.isPresent()) {
            return stored.get();
        }
        PartialCube cube = sums.of(slice);
        store.get().put(key, cube);
        return cube;
    }

    private static RuntimeException unwrapped(ExecutionException e) throws IOException {
        if (e.getCause() instanceof IOException io) {
            throw io;
        }
        return e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
    }
}
