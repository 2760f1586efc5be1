package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
    private final Lettering lettering = ChartFonts.load().label(Color.BLACK);

    @Test
    void whatFitsIsNotShortened() {
        assertThat(lettering.shorten("Machinery", 100)).isEqualTo("Machinery");
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsisInsideItsRoom() {
        String shorter = lettering.shorten("Optical and medical instruments", 100);
        assertThat(shorter).startsWith("Optical").endsWith("\u2026");
        assertThat(lettering.width(shorter)).isLessThanOrEqualTo(100);
    }

    @Test
    void noRoomLeavesNothing() {
        assertThat(lettering.shorten("Machinery", 3)).isEmpty();
    }

    @Test
    void aPairOfSurrogatesIsNotCutInTwo() {
        for (int room = 0; room < 60; room++) {
            String shorter = lettering.shorten("a\uD83D\uDE00b\uD83D\uDE00c", room);
            assertThat(shorter).doesNotContain("\uD83D\u2026");
        }
    }

    @Test
    void linesBreakAtSpacesAndTheLastTakesTheRest() {
        List<String> lines = lettering.wrap("one two three four five six seven eight nine ten", 80, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith("\u2026");
        assertThat(lines).allSatisfy(line -> assertThat(lettering.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void lineEndsOfTheTextAreKept() {
        assertThat(lettering.wrap("Source: Census.\nAs of March.", 500, 2))
                .containsExactly("Source: Census.", "As of March.");
    }

    @Test
    void emptyTextIsOneEmptyLine() {
        assertThat(lettering.wrap(" ", 500, 2)).containsExactly("");
    }

    @Test
    void theFontHasTheSignsThatFiguresNeed() {
        assertThat(lettering.font().canDisplayUpTo("\u2212+\u2026\u2013")).isEqualTo(-1);
    }
}
