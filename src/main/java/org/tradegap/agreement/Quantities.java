package org.tradegap.agreement;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Period;

/** Reads what producers used of a limit: a CSV of {@code period,producer,quantity} in a report's folder, by month or by year. */
final class Quantities {
    private static final List<String> HEADER = List.of("period", "producer", "quantity");
    private static final int LATEST = 2999;
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Path file;
    private final Problems problems;
    private final Map<String, SortedMap<Period, BigDecimal>> quantities = new LinkedHashMap<>();
    private Optional<Period> first = Optional.empty();

    private Quantities(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Producer to quantities by period; every mistake in the file is noted as a problem. */
    static Map<String, SortedMap<Period, BigDecimal>> read(Path file, Problems problems) throws IOException {
        Quantities reading = new Quantities(file, problems);
        if (!Files.isRegularFile(file)) {
            reading.problem(0, "a CSV of " + String.join(",", HEADER), "no such file");
            return reading.quantities;
        }
        try (Reader in = Files.newBufferedReader(file);
                CSVParser csv = CSV.parse(in)) {
            for (CSVRecord row : csv) {
                reading.row(row, (int) csv.getCurrentLineNumber());
            }
        } catch (UncheckedIOException e) {
            reading.problem(0, "CSV with closed quotes, in UTF-8", String.valueOf(e.getMessage()));
        }
        return reading.quantities;
    }

    private void row(CSVRecord row, int line) {
        if (row.getRecordNumber() == 1) {
            if (!row.toList().equals(HEADER)) {
                problem(line, "the header " + String.join(",", HEADER), quoted(row));
            }
            return;
        }
        Optional<Period> period = row.size() == HEADER.size()
                ? Period.parse(row.get(0).strip()).filter(each -> each.year() < LATEST)
                : Optional.empty();
        if (period.isEmpty()
                || row.get(1).isBlank()
                || !QUANTITY.matcher(row.get(2).strip()).matches()) {
            problem(line, "a year or month, a producer and a quantity", quoted(row));
            return;
        }
        first = first.or(() -> period);
        if (first.get().isYear() != period.get().isYear()) {
            problem(line, "periods that are all " + (first.get().isYear() ? "years" : "months"), quoted(row));
        }
        SortedMap<Period, BigDecimal> own =
                quantities.computeIfAbsent(row.get(1).strip(), each -> new TreeMap<>());
        if (own.put(period.get(), new BigDecimal(row.get(2).strip())) != null) {
            problem(line, "each period of a producer once", quoted(row));
        }
    }

    private void problem(int line, String expected, String found) {
        problems.add(new Problem(file.toString(), line, expected, found));
    }

    private static String quoted(CSVRecord row) {
        return "'" + String.join(",", row.toList()) + "'";
    }
}
