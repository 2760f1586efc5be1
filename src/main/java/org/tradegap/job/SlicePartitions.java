package org.tradegap.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.tradegap.balance.CubeStore;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;

/** One partition for each slice whose cube is not in the store yet, or is to be verified; its context carries the slice's name only. */
final class SlicePartitions implements Partitioner {
    /** The key of a partition's slice in its context: file and slice index, joined by a colon. */
    static final String SLICE = "slice";

    private final Settings settings;
    private final Reports reports;
    private final Handover handover;
    private final Console console;

    SlicePartitions(Settings settings, Reports reports, Handover handover, Console console) {
        this.console = console;
        this.handover = handover;
        this.settings = settings;
        this.reports = reports;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        try {
            Plan plan = handover.plan();
            CubeStore store = settings.folders().store();
            Map<String, ExecutionContext> partitions = new HashMap<>();
            long bytes = 0;
            for (int file = 0; file < plan.files().size(); file++) {
                SourceFile source = plan.files().get(file);
                List<SectorScheme> schemes = plan.schemes(file, reports);
                Function<Slice, String> keys = CubeStore.keys(source.layout(), schemes);
                for (int slice = 0; slice < source.slices().size(); slice++) {
                    Slice each = source.slices().get(slice);
                    if (settings.verify() || !store.has(keys.apply(each))) {
                        String name = file + ":" + slice;
                        bytes += each.length();
                        partitions.put(name, new ExecutionContext(Map.of(SLICE, name)));
                    }
                }
            }
            console.reading(bytes);
            return partitions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
