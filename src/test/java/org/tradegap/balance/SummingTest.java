package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.source.TidyFile;
import org.tradegap.trade.Areas;

/** What was found out of other files must not show in what a file adds up to. */
final class SummingTest {
    private static final int TIMES = 3;

    @TempDir
    private Path folder;

    @Test
    void filesAddUpToTheSameAsEachOnItsOwnInWhateverOrder() throws IOException {
        List<SourceFile> files = files();
        ExecutorService executor = Executors.newFixedThreadPool(TIMES);
        try {
            for (int time = 0; time < TIMES; time++) {
                Collections.shuffle(files, new Random(time));
                Summing summing = new Summing(TwoReadersTest.SCHEMES, Areas.standard());
                for (SourceFile file : files) {
                    Slice slice = file.slices().get(0);
                    PartialCube alone = new Summing(TwoReadersTest.SCHEMES, Areas.standard())
                            .of(file)
                            .of(slice);

                    PartialCube together = time == 0
                            ? summing.of(file).of(slice)
                            : summing.of(file).of(slice, time, executor);

                    assertThat(CubeFile.write(together)).as(file.path()).isEqualTo(CubeFile.write(alone));
                    assertThat(together.notes()).as(file.path()).isEqualTo(alone.notes());
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private List<SourceFile> files() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Path own = Files.createDirectories(folder.resolve("" + i));
            paths.add(TidyFile.write(own, TwoReadersTest.generated(new Random(i), 300)));
        }
        try (Stream<Path> samples = Files.walk(TwoReadersTest.SAMPLES)) {
            samples.filter(file -> file.endsWith("sample.csv")).forEach(paths::add);
        }
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            TwoReadersTest.surveyed(path).ifPresent(files::add);
        }
        assertThat(files).hasSizeGreaterThan(20);
        return files;
    }
}
