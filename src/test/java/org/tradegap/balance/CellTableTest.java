package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CellTableTest {
    /** What several threads add up has mostly the same cells: room for both would take twice the memory. */
    @Test
    void aTableThatTakesInTheSameCellsTakesNoMoreRoom() {
        CellTable one = table(0, 10_000);
        CellTable other = table(0, 10_000);
        int slots = one.slots();

        one.addAll(other, key -> key, false);

        assertThat(one.slots()).isEqualTo(slots);
        assertThat(one.size()).isEqualTo(10_000);
        one.forEach((key, sum, rows) -> {
            assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(2 * key));
            assertThat(rows).isEqualTo(2);
        });
    }

    @Test
    void aTableThatTakesInALargerOneHasTheCellsOfBoth() {
        CellTable small = table(0, 10);
        CellTable large = table(5, 50_000);

        small.addAll(large, key -> key, false);

        assertThat(small.size()).isEqualTo(50_000);
        small.forEach((key, sum, rows) -> assertThat(rows).isEqualTo(key >= 5 && key < 10 ? 2 : 1));
    }

    @Test
    void aCopyIsATableOfItsOwn() {
        CellTable table = table(0, 100);
        CellTable copy = table.copy();

        copy.addAll(table(0, 100), key -> key, false);

        table.forEach((key, sum, rows) -> assertThat(rows).isEqualTo(1));
        copy.forEach((key, sum, rows) -> assertThat(rows).isEqualTo(2));
    }

    /** Large tables are joined on several threads; what is wide, of another scale or would not fit any more is added all the same. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void largeTablesAreJoinedAsCellByCell(boolean last) {
        Random random = new Random(3);
        CellTable one = random(random, 100_000, 2);
        CellTable other = random(random, 90_000, 2);
        CellTable finer = random(random, 80_000, 4);
        Map<Long, BigDecimal> sums = new HashMap<>();
        Map<Long, Long> rows = new HashMap<>();
        for (CellTable each : List.of(one, other, finer)) {
            each.forEach((key, sum, count) -> {
                sums.merge(key + 1, sum, BigDecimal::add);
                rows.merge(key + 1, count, Long::sum);
            });
        }

        CellTable all = new CellTable();
        all.addAll(one, key -> key + 1, last);
        all.addAll(other, key -> key + 1, last);
        all.addAll(finer, key -> key + 1, last);

        assertThat(all.size()).isEqualTo(sums.size());
        all.forEach((key, sum, count) -> {
            assertThat(sum).isEqualByComparingTo(sums.get(key));
            assertThat(count).isEqualTo(rows.get(key));
        });
    }

    /** Neither table has a wide cell, so that known cells are added on several threads; some sums do not fit into 64 bits. */
    @Test
    void narrowCellsOfLargeTablesThatOverflowTogetherAreAddedExactly() {
        CellTable one = new CellTable();
        CellTable other = new CellTable();
        for (long key = 0; key < 100_000; key++) {
            one.add(key, key % 7 == 0 ? Long.MAX_VALUE - key : key, 2, 1);
            other.add(key, key % 7 == 0 ? Long.MAX_VALUE / 2 : 2 * key, 2, 2);
        }
        CellTable all = one.copy();

        all.addAll(other, key -> key, true);

        assertThat(all.size()).isEqualTo(100_000);
        all.forEach((key, sum, rows) -> {
            BigDecimal first = BigDecimal.valueOf(key % 7 == 0 ? Long.MAX_VALUE - key : key, 2);
            BigDecimal second = BigDecimal.valueOf(key % 7 == 0 ? Long.MAX_VALUE / 2 : 2 * key, 2);
            assertThat(sum).isEqualByComparingTo(first.add(second));
            assertThat(rows).isEqualTo(3);
        });
    }

    private static CellTable random(Random random, int size, int scale) {
        CellTable table = new CellTable();
        for (int i = 0; i < size; i++) {
            int digits = random.nextInt(50) == 0 ? 1 : 30;
            table.add(random.nextInt(150_000), BigDecimal.valueOf(random.nextLong() >> digits, scale), 1 + i % 3);
        }
        return table;
    }

    private static CellTable table(long from, long to) {
        CellTable table = new CellTable();
        for (long key = from; key < to; key++) {
            table.add(key, BigDecimal.valueOf(key), 1);
        }
        return table;
    }
}
