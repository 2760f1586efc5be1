package org.tradegap.job;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradegap.balance.CubeStore;
import org.tradegap.balance.FileSums;
import org.tradegap.balance.Summing;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;

/** The slices of a run by their names, with what those of one file share; made of the plan that the survey left. */
final class Slices {
    /** What is shared by the slices of a file. */
    private record OfFile(SourceFile file, FileSums sums, Function<Slice, String> keys) {}

    /** A slice to be added up. */
    record Named(SourceFile file, Slice slice, FileSums sums, String key) {}

    private final Handover handover;
    private final Reports reports;
    private final Map<Integer, OfFile> files = new HashMap<>();

    Slices(Handover handover, Reports reports) {
        this.handover = handover;
        this.reports = reports;
    }

    /** The slice with a name: file and slice index, joined by a colon. */
    Named of(String name) throws IOException {
        int colon = name.indexOf(':');
        OfFile shared = of(Integer.parseInt(name.substring(0, colon)));
        Slice slice = shared.file.slices().get(Integer.parseInt(name.substring(colon + 1)));
        return new Named(shared.file, slice, shared.sums, shared.keys.apply(slice));
    }

    private synchronized OfFile of(int index) throws IOException {
        if (files.isEmpty()) {
            Plan plan = handover.plan();
            Map<List<SectorScheme>, Summing> summing = new HashMap<>();
            for (SourceFile file : plan.files()) {
                List<SectorScheme> schemes = plan.schemes(files.size(), reports);
                FileSums sums = summing.computeIfAbsent(schemes, each -> new Summing(each, reports.areas()))
                        .of(file);
                files.put(files.size(), new OfFile(file, sums, CubeStore.keys(file.layout(), schemes)));
            }
        }
        OfFile file = files.get(index);
        if (file == null) {
            throw new IllegalArgumentException("no file " + index + " in the plan");
        }
        return file;
    }
}
