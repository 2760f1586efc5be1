package org.tradegap.agreement;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tradegap.definition.DefinitionCsv;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Period;

/** Reads what producers used of a limit: a CSV of {@code period,producer,quantity} in a report's folder, by month or by year. */
final class Quantities {
    private static final List<String> HEADER = List.of("period", "producer", "quantity");
    private static final int LATEST = 2999;
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private final Map<String, NavigableMap<Period, BigDecimal>> quantities = new LinkedHashMap<>();
    private Optional<Period> first = Optional.empty();

    private Quantities() {}

    /** Producer to quantities by period; every mistake in the file is noted as a problem. */
    static Map<String, NavigableMap<Period, BigDecimal>> read(Path file, Problems problems) throws IOException {
        Quantities reading = new Quantities();
        new DefinitionCsv(file, HEADER, problems).read(reading::take);
        return reading.quantities;
    }

    private Optional<String> take(List<String> row) {
        Optional<Period> period = Period.parse(row.get(0)).filter(each -> each.year() < LATEST);
        if (period.isEmpty()
                || row.get(1).isEmpty()
                || !QUANTITY.matcher(row.get(2)).matches()) {
            return Optional.of("a year or month, a producer and a quantity");
        }
        first = first.or(() -> period);
        if (first.get().isYear() != period.get().isYear()) {
            return Optional.of("periods that are all " + (first.get().isYear() ? "years" : "months"));
        }
        NavigableMap<Period, BigDecimal> own = quantities.computeIfAbsent(row.get(1), each -> new TreeMap<>());
        boolean again = own.put(period.get(), new BigDecimal(row.get(2))) != null;
        return again ? Optional.of("each period of a producer once") : Optional.empty();
    }
}
