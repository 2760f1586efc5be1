package org.tradegap.season.x13;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import jdplus.toolkit.base.api.data.DoubleSeq;
import jdplus.toolkit.base.api.processing.ProcessingLog;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.x13.base.api.x13.X13Spec;
import jdplus.x13.base.core.x13.X13Finals;
import jdplus.x13.base.core.x13.X13Kernel;
import jdplus.x13.base.core.x13.X13Results;
import org.tradegap.season.SeasonalAdjustment;
import org.tradegap.trade.Period;

/** X-13ARIMA with automatic models, outliers and working days (specification RSA4), as statistical offices use it. */
public final class X13Adjustment implements SeasonalAdjustment {
    private static final String POM = "/META-INF/maven/eu.europa.ec.joinup.sat/jdplus-x13-base-core/pom.properties";

    /** Digits after the point that are kept; what follows is noise of the method. */
    private static final int DIGITS = 6;

    @Override
    public String method() {
        return "X-13ARIMA, specification RSA4, by JDemetra+ " + version();
    }

    @Override
    public SortedMap<Period, BigDecimal> adjusted(SortedMap<Period, BigDecimal> series) {
        List<Period> months = new ArrayList<>(series.keySet());
        double[] values =
                series.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        Period first = months.get(0);
        TsData given = TsData.of(TsPeriod.monthly(first.year(), first.month()), DoubleSeq.of(values));
        X13Results results = X13Kernel.of(X13Spec.RSA4, null).process(given, ProcessingLog.dummy());
        X13Finals finals = results.getFinals();
        return finals == null ? new TreeMap<>() : figures(months, finals.getD11final());
    }

    private static SortedMap<Period, BigDecimal> figures(List<Period> months, TsData adjusted) {
        SortedMap<Period, BigDecimal> figures = new TreeMap<>();
        for (int i = 0; i < months.size(); i++) {
            double figure = adjusted.getValue(i);
            if (!Double.isFinite(figure)) {
                return new TreeMap<>();
            }
            figures.put(months.get(i), BigDecimal.valueOf(figure).setScale(DIGITS, RoundingMode.HALF_EVEN));
        }
        return figures;
    }

    /** The library's version, as its jar has it. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = X13Kernel.class.getResourceAsStream(POM)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }
}
