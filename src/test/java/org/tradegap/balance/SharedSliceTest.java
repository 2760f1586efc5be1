package org.tradegap.balance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.source.Formats;
import org.tradegap.source.InputException;
import org.tradegap.source.SourceFile;
import org.tradegap.source.TidyFile;
import org.tradegap.trade.Areas;

/** What several threads find wrong in a slice is told as if one had read it. */
final class SharedSliceTest {
    private static final String HEADER = "period,reporter,partner,flow,classification,commodity,value\n";
    private static final String ROW = "2016,USA,KOR,export,HS,87,5\n";

    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @RepeatedTest(20)
    void theFirstOfSeveralFailuresIsTold() throws IOException {
        String whole = HEADER + ROW.repeat(3000);
        Path file = TidyFile.write(folder, whole);
        SourceFile surveyed =
                SourceFile.surveyOnce(file, Formats.standard().beside(file)).get(0);
        byte[] damaged = whole.getBytes(UTF_8);
        for (int line : List.of(1000, 1003, 1004, 1010, 2900)) {
            damaged[HEADER.length() + (line - 2) * ROW.length() + "2016,U".length()] = (byte) 0xE9;
        }
        Files.write(file, damaged);

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> cube(surveyed))
                .withMessage(file + ":1000: expected text in UTF-8, found a byte that is not");
    }

    @Test
    void nothingIsReadAfterARecordWithoutAnEnd() throws IOException {
        Path file = TidyFile.write(folder, HEADER + ROW + "x".repeat(5 << 20) + '\n' + ROW);
        SourceFile surveyed =
                SourceFile.surveyOnce(file, Formats.standard().beside(file)).get(0);

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> cube(surveyed))
                .withMessageContaining(":3: expected a record of less than 4 MiB");
    }

    private PartialCube cube(SourceFile file) throws IOException {
        FileSums sums = new Summing(List.of(Flows.CHAPTERS), Areas.standard()).of(file);
        return new SharedSlice(sums, file.slices().get(0), 4, executor, 100).cube();
    }
}
