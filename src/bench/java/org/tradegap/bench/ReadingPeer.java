package org.tradegap.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tradegap.balance.PartialCube;
import org.tradegap.balance.SliceSums;
import org.tradegap.definition.Problems;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.source.Formats;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/** The program's own reading and adding up of a file, without merging, writing and start-up. */
final class ReadingPeer {
    private ReadingPeer() {}

    /** Takes the number of threads, the sectors and the data file. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        Path data = Path.of(arguments[2]);
        List<SectorScheme> schemes = List.of(SectorSchemes.read("sectors", Path.of(arguments[1]), new Problems())
                .orElseThrow());
        Areas areas = Areas.standard();
        SourceFile file = SourceFile.survey(data, Formats.standard().beside(data));
        ExecutorService executor = Executors.newFixedThreadPool(Integer.parseInt(arguments[0]));
        try {
            List<Future<PartialCube>> cubes = new ArrayList<>();
            for (Slice slice : file.slices()) {
                cubes.add(executor.submit(() -> SliceSums.of(file, slice, schemes, areas)));
            }
            for (Future<PartialCube> each : cubes) {
                each.get();
            }
        } finally {
            executor.shutdown();
        }
        Said.print("reading", System.nanoTime() - start);
    }
}
