package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
    private final Lettering lettering = Samples.style().label(Color.BLACK);

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
    void linesOfATitleAreAboutEquallyLongAndNoMoreThanNeeded() {
        String title = "The goods deficit with Korea widened from $11.8 billion in 2010 to $23.1 billion in 2019";
        double room = lettering.width(title) - 10;
        List<String> greedy = lettering.wrap(title, room, 2);
        List<String> lines = lettering.balance(title, room, 2);

        assertThat(greedy).last().isEqualTo("2019");
        assertThat(lines).hasSize(2);
        assertThat(String.join(" ", lines)).isEqualTo(title);
        assertThat(Math.abs(lettering.width(lines.get(0)) - lettering.width(lines.get(1))))
                .isLessThan(lettering.width("billion billion"));
    }

    @Test
    void whatFitsOnOneLineOrNotAtAllIsNotBalanced() {
        assertThat(lettering.balance("One line", 500, 2)).containsExactly("One line");
        assertThat(lettering.balance("Source: Census.\nAs of March.", 500, 2))
                .containsExactly("Source: Census.", "As of March.");
        String tooLong = "one two three four five six seven eight nine ten";
        assertThat(lettering.balance(tooLong, 80, 2)).isEqualTo(lettering.wrap(tooLong, 80, 2));
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
        assertThat(lettering.runs("\u2212+\u2026\u2013")).hasSize(1);
    }
}
