package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class CellTableTest {
    /** What several threads add up has mostly the same cells: room for both would take twice the memory. */
    @Test
    void aTableThatTakesInTheSameCellsTakesNoMoreRoom() {
        CellTable one = table(0, 10_000);
        CellTable other = table(0, 10_000);
        int slots = one.slots();

        one.addAll(other, key -> key);

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

        small.addAll(large, key -> key);

        assertThat(small.size()).isEqualTo(50_000);
        small.forEach((key, sum, rows) -> assertThat(rows).isEqualTo(key >= 5 && key < 10 ? 2 : 1));
    }

    @Test
    void aCopyIsATableOfItsOwn() {
        CellTable table = table(0, 100);
        CellTable copy = table.copy();

        copy.addAll(table(0, 100), key -> key);

        table.forEach((key, sum, rows) -> assertThat(rows).isEqualTo(1));
        copy.forEach((key, sum, rows) -> assertThat(rows).isEqualTo(2));
    }

    private static CellTable table(long from, long to) {
        CellTable table = new CellTable();
        for (long key = from; key < to; key++) {
            table.add(key, BigDecimal.valueOf(key), 1);
        }
        return table;
    }
}
