package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
    private static final Theme THEME = ThemeReader.standard();

    /** Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009). */
    static Stream<Arguments> sights() {
        return Stream.of(
                sight("full", 1, 0, 0, 0, 1, 0, 0, 0, 1),
                sight(
                        "protanopia",
                        0.152286,
                        1.052583,
                        -0.204868,
                        0.114503,
                        0.786281,
                        0.099216,
                        -0.003882,
                        -0.048116,
                        1.051998),
                sight(
                        "deuteranopia",
                        0.367322,
                        0.860646,
                        -0.227968,
                        0.280085,
                        0.672501,
                        0.047413,
                        -0.011820,
                        0.042940,
                        0.968881),
                sight(
                        "tritanopia",
                        1.255528,
                        -0.076749,
                        -0.178779,
                        -0.078411,
                        0.930809,
                        0.147602,
                        0.004733,
                        0.691367,
                        0.303900));
    }

    private static Arguments sight(String name, double... matrix) {
        return Arguments.of(name, matrix);
    }

    @ParameterizedTest
    @MethodSource("sights")
    void theEightColoursDifferForEverySight(String name, double[] sight) {
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < i; j++) {
                double[] one = lab(times(sight, linear(THEME.hue(i).fill())));
                double[] other = lab(times(sight, linear(THEME.hue(j).fill())));
                double difference = Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
                assertThat(difference).as("colours %d and %d, %s", i, j, name).isGreaterThan(12);
            }
        }
    }

    @Test
    void wordsInAnyColourCanBeReadOnWhite() {
        for (int i = 0; i < 8; i++) {
            double luminance = times(XYZ, linear(THEME.hue(i).text()))[1];
            assertThat(1.05 / (luminance + 0.05)).as("colour %d", i).isGreaterThan(4.5);
        }
    }

    private static final double[] XYZ = {0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505};

    private static double[] linear(Color color) {
        return new double[] {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share > 0.04045 ? Math.pow((share + 0.055) / 1.055, 2.4) : share / 12.92;
    }

    private static double[] times(double[] m, double[] v) {
        var product = new double[3];
        for (int i = 0; i < 3; i++) {
            product[i] = Math.max(0, m[3 * i] * v[0] + m[3 * i + 1] * v[1] + m[3 * i + 2] * v[2]);
        }
        return product;
    }

    private static double[] lab(double[] rgb) {
        double[] xyz = times(XYZ, rgb);
        double x = Math.cbrt(xyz[0] / 0.95047);
        double y = Math.cbrt(xyz[1]);
        double z = Math.cbrt(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }
}
