package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void thousandsAreSetApartAndDigitsKept() {
        assertThat(new Figures(1, false).text(1234567)).isEqualTo("1,234,567.0");
        assertThat(new Figures(0, false).text(1234.5)).isEqualTo("1,235");
    }

    @Test
    void belowZeroTakesATrueMinusSign() {
        assertThat(new Figures(1, false).text(-21)).isEqualTo("\u221221.0");
    }

    @Test
    void signedFiguresAboveZeroTakeAPlus() {
        assertThat(new Figures(1, true).text(6.25)).isEqualTo("+6.3");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(new Figures(1, true).text(-0.04)).isEqualTo("0.0");
        assertThat(new Figures(1, true).text(0.04)).isEqualTo("0.0");
    }

    @Test
    void halvesRoundAwayFromZeroAsSpreadsheetsDo() {
        assertThat(new Figures(0, false).text(2.5)).isEqualTo("3");
        assertThat(new Figures(0, false).text(-2.5)).isEqualTo("\u22123");
        assertThat(new Figures(2, false).text(1.005)).isEqualTo("1.01");
    }

    @Test
    void aQuadrillionAndMoreTakeAnExponent() {
        assertThat(new Figures(1, true).text(-1.234e18)).isEqualTo("\u22121.23E+18");
    }
}
