package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RadixSortTest {
    @ParameterizedTest
    @CsvSource({"0,63", "20,41", "5,6", "10,10", "33,49"})
    void numbersAreInTheOrderOfTheirBits(int lowest, int highest) {
        Random random = new Random(highest);
        RadixSort sort = new RadixSort(lowest, highest);
        for (int size : new int[] {0, 1, 2, 100, 5_000}) {
            long[] numbers = random.longs(size + 20, 0, Long.MAX_VALUE).toArray();
            Long[] expected = Arrays.stream(numbers, 10, size + 10).boxed().toArray(Long[]::new);
            long mask = (1L << highest) - (1L << lowest);
            Arrays.sort(expected, Comparator.comparingLong(number -> number & mask));
            long[] before = numbers.clone();

            sort.sort(numbers, 10, size + 10);

            assertThat(Arrays.copyOfRange(numbers, 10, size + 10))
                    .containsExactly(
                            Arrays.stream(expected).mapToLong(number -> number).toArray());
            assertThat(Arrays.copyOf(numbers, 10)).containsExactly(Arrays.copyOf(before, 10));
            assertThat(numbers[size + 15]).isEqualTo(before[size + 15]);
        }
    }
}
