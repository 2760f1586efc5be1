package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void labelsWithRoomStayWhereTheyAre() {
        assertThat(Spread.tops(new double[] {5, 40, 90}, new double[] {10, 10, 10}, 0, 100))
                .containsExactly(5, 40, 90);
    }

    @Test
    void twoLabelsForOnePlaceMoveEquallyFar() {
        assertThat(Spread.tops(new double[] {50, 50}, new double[] {10, 10}, 0, 100))
                .containsExactly(45, 55);
    }

    @Test
    void labelsBeyondTheEndsAreBroughtIn() {
        assertThat(Spread.tops(new double[] {-20, 98}, new double[] {10, 10}, 0, 100))
                .containsExactly(0, 90);
    }

    @RepeatedTest(50)
    void labelsKeepTheirOrderNeverOverlapAndStayInside(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        double[] wanted = random.doubles(8, -50, 250).sorted().toArray();
        double[] heights = random.doubles(8, 10, 25).toArray();
        double[] tops = Spread.tops(wanted, heights, 0, 200);
        assertThat(tops[0]).isGreaterThanOrEqualTo(0);
        for (int i = 1; i < tops.length; i++) {
            assertThat(tops[i]).isGreaterThanOrEqualTo(tops[i - 1] + heights[i - 1] - 1e-9);
        }
        assertThat(tops[7] + heights[7]).isLessThanOrEqualTo(200 + 1e-9);
    }

    @Test
    void aFullColumnIsFilledFromTopToBottom() {
        var heights = new double[10];
        Arrays.fill(heights, 10);
        double[] tops = Spread.tops(new double[10], heights, 0, 100);
        for (int i = 0; i < 10; i++) {
            assertThat(tops[i]).isEqualTo(10.0 * i, within(1e-9));
        }
    }
}
