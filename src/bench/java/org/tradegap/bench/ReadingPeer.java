package org.tradegap.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tradegap.balance.FileSums;
import org.tradegap.balance.Summing;
import org.tradegap.balance.JoinedCube;
import org.tradegap.definition.Problems;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.source.Formats;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/** The program's own reading and adding up of a file, from when sectors, areas and formats are known: without balances, writing and start-up. */
final class ReadingPeer {
    private ReadingPeer() {}

    /** Takes the number of threads, the sectors and the data file. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[2]);
        List<SectorScheme> schemes = List.of(SectorSchemes.read("sectors", Path.of(arguments[1]), new Problems())
                .orElseThrow());
        Areas areas = Areas.standard();
        Formats formats = Formats.standard().beside(data);
        long start = System.nanoTime();
        SourceFile file = SourceFile.surveyStart(data, formats).get(0);
        FileSums sums = new Summing(schemes, areas).of(file);
        JoinedCube joined = new JoinedCube(file.path());
        int threads = Integer.parseInt(arguments[0]);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (Slice slice : file.slices()) {
                joined.add(sums.of(slice, threads, executor), slice.firstLine());
            }
        } finally {
            executor.shutdown();
        }
        Said.print("reading", System.nanoTime() - start);
    }
}
