package org.tradegap.chart;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.tradegap.report.Chart;

/** The values of series, those that are there. */
final class Values {
    private Values() {}

    static double[] all(List<Chart.Series> series) {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    static double[] joined(double[] some, double[] more) {
        return DoubleStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    /** Those of two figures that are there. */
    static DoubleStream joined(OptionalDouble some, OptionalDouble more) {
        return DoubleStream.concat(some.stream(), more.stream());
    }

    static boolean anyBelowZero(double[] values) {
        return Arrays.stream(values).anyMatch(value -> value < 0);
    }

    static OptionalDouble at(Chart.Series series, int index) {
        return index >= 0 ? series.values().get(index) : OptionalDouble.empty();
    }

    static OptionalDouble last(Chart.Series series) {
        return at(series, series.values().size() - 1);
    }

    /** The index of the last value that is there, -1 if there is none. */
    static int lastIndex(Chart.Series series) {
        int index = series.values().size() - 1;
        while (index >= 0 && series.values().get(index).isEmpty()) {
            index--;
        }
        return index;
    }

    /** The figure of the last category, empty words if it is not there. */
    static String written(OptionalDouble value, Figures figures) {
        return value.isPresent() ? figures.text(value.getAsDouble()) : "";
    }

    static XYSeriesCollection dataset(List<Chart.Series> all) {
        var dataset = new XYSeriesCollection();
        for (int i = 0; i < all.size(); i++) {
            dataset.addSeries(series(i, all.get(i)));
        }
        return dataset;
    }

    /** Keyed by its place, because names need not be unique. */
    static XYSeries series(int key, Chart.Series series) {
        var result = new XYSeries(key, false, false);
        for (int i = 0; i < series.values().size(); i++) {
            OptionalDouble value = series.values().get(i);
            if (value.isPresent()) {
                result.add(i, value.getAsDouble());
            } else {
                result.add((double) i, null);
            }
        }
        return result;
    }
}
