package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that repeat a key are found however they come, in memory and on disk. */
final class DuplicateRowsTest {
    private static final int ROWS = 5_000;

    @ParameterizedTest
    @CsvSource({"100000, true", "100000, false", "100, true", "100, false", "1, true", "4000, true"})
    void whatRepeatsIsFoundInAnyOrder(int mostHeld, boolean named) throws IOException {
        Random random = new Random(mostHeld);
        List<Long> lines = new ArrayList<>();
        Map<Long, Long> keys = new HashMap<>();
        for (long line = 1; line <= ROWS; line++) {
            lines.add(line);
            keys.put(line, (long) random.nextInt(ROWS));
        }
        Map<Long, Long> firsts = new HashMap<>();
        Map<Long, Long> expected = new TreeMap<>();
        lines.forEach(line -> {
            Long first = firsts.putIfAbsent(keys.get(line), line);
            if (first != null) {
                expected.put(line, first);
            }
        });
        Collections.shuffle(lines, random);

        try (DuplicateRows rows = new DuplicateRows(mostHeld, named)) {
            for (long line : lines) {
                rows.add(new long[] {keys.get(line), 0}, new long[] {line, 0}, 1);
            }

            assertThat(rows.find()).isEqualTo(named ? expected : Map.of());
            assertThat(rows.repeated()).isEqualTo(expected.size());
        }
    }
}
