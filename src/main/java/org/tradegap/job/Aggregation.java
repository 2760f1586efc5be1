package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.tradegap.balance.CubeStore;
import org.tradegap.balance.FileSums;
import org.tradegap.balance.JoinedCube;
import org.tradegap.balance.PartialCube;
import org.tradegap.balance.Summing;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Formats;
import org.tradegap.source.InputException;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/** Adds up files outside of the job: slice after slice, each on all threads, in memory, with a store only where one is given. */
final class Aggregation {
    private final Areas areas;
    private final Optional<CubeStore> store;
    private final int threads;
    private final Map<Terms, Summing> summing = new HashMap<>();

    /** What is added up together. */
    private record Terms(List<SectorScheme> schemes, boolean byCode) {}

    Aggregation(Areas areas, Optional<CubeStore> store, int threads) {
        this.areas = areas;
        this.store = store;
        this.threads = threads;
    }

    /**
     * What all data files add up to that a file holds, read once where they are written as their starts: what is refused then is looked
     * through, so that all that is wrong with them is told.
     */
    Map<SourceFile, PartialCube> all(Path path, Formats formats, List<SectorScheme> schemes) throws IOException {
        if (store.isPresent()) {
            return all(SourceFile.surveyAll(path, formats), schemes);
        }
        try {
            return all(SourceFile.surveyStart(path, formats), schemes);
        } catch (InputException refused) {
            return all(SourceFile.surveyOnce(path, formats), schemes);
        }
    }

    private Map<SourceFile, PartialCube> all(List<SourceFile> files, List<SectorScheme> schemes) throws IOException {
        Map<SourceFile, PartialCube> all = new LinkedHashMap<>();
        for (SourceFile file : files) {
            all.put(file, of(file, schemes));
        }
        return all;
    }

    /** What a file adds up to, put together slice by slice. */
    PartialCube of(SourceFile file, List<SectorScheme> schemes) throws IOException {
        return of(file, new Terms(schemes, false));
    }

    /** The same, with each code told apart. */
    PartialCube byCode(SourceFile file, List<SectorScheme> schemes) throws IOException {
        return of(file, new Terms(schemes, true));
    }

    private PartialCube of(SourceFile file, Terms terms) throws IOException {
        FileSums sums = summing.computeIfAbsent(terms, each -> new Summing(each.schemes, areas, each.byCode))
                .of(file);
        JoinedCube joined = new JoinedCube(file.path());
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Function<Slice, String> keys =
                    store.isPresent() ? CubeStore.keys(file.layout(), terms.schemes) : slice -> "";
            for (Slice slice : file.slices()) {
                joined.add(of(slice, keys.apply(slice), sums, executor), slice.firstLine());
            }
            file.refuseIfChanged();
            return joined.cube();
        } finally {
            executor.shutdownNow();
        }
    }

    private PartialCube of(Slice slice, String key, FileSums sums, ExecutorService executor) throws IOException {
        Optional<PartialCube> stored = store.isPresent() ? store.get().find(key) : Optional.empty();
        if (stored.isPresent()) {
            return stored.get();
        }
        PartialCube cube = sums.of(slice, threads, executor);
        if (store.isPresent()) {
            store.get().put(key, cube);
        }
        return cube;
    }
}
