package org.tradegap.balance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tradegap.definition.Problem;
import org.tradegap.source.InputException;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Source;
import org.tradegap.trade.Status;

/**
 * The cells of a balance cube as CSV: {@code source,period,reporter,partner,sector,exports,imports,balance,rows,status},
 * sorted, values exact in the source's own currency and scale. A missing side is an empty field, and so is the balance
 * then; {@code status} is that of both sides, or {@code exports/imports} where they differ.
 */
public final class BalanceCsv {
    /** The columns in their order. */
    public static final List<String> COLUMNS = List.of(
            "source", "period", "reporter", "partner", "sector", "exports", "imports", "balance", "rows", "status");

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(COLUMNS.toArray(String[]::new))
            .get();

    private static final CSVFormat WRITTEN = CSV.builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();

    private BalanceCsv() {}

    /** Writes the header and every cell, as UTF-8, in pieces of whole lines. */
    public static void write(BalanceCube cube, OutputStream out) throws IOException {
        out.write(CsvBytes.of(String.join(",", COLUMNS) + '\n'));
        String source = BalanceLines.quoted(cube.source().id());
        for (Map.Entry<Period, BalanceRows> period : cube.periods().entrySet()) {
            BalanceLines lines = new BalanceLines(period.getValue(), source + ',' + period.getKey() + ',');
            InOrder.write(lines.parts(), lines::add, out);
        }
    }

    /**
     * Reads back what {@link #write} wrote of a source; rows of other sources are passed over.
     *
     * @throws InputException when the text has other columns or a row that cannot have been written so
     */
    public static BalanceCube read(Source source, Reader in) throws IOException {
        SortedMap<BalanceCube.Pair, SortedMap<String, Balance>> cells = new TreeMap<>();
        try (CSVParser csv = WRITTEN.parse(in)) {
            if (!csv.getHeaderNames().equals(COLUMNS)) {
                throw unexpected(1, "the header " + String.join(",", COLUMNS), csv.getHeaderNames());
            }
            for (CSVRecord row : csv) {
                if (row.isConsistent() && !row.get("source").equals(source.id())) {
                    continue;
                }
                if (!take(row, cells)) {
                    throw unexpected(csv.getCurrentLineNumber(), "a cell that is new and whole", row.toList());
                }
            }
        }
        return BalanceCube.of(source, cells);
    }

    /** Whether a row is a cell that was not there before. */
    private static boolean take(CSVRecord row, SortedMap<BalanceCube.Pair, SortedMap<String, Balance>> cells) {
        try {
            BalanceCube.Pair pair = new BalanceCube.Pair(
                    Period.parse(row.get("period")).orElseThrow(),
                    new Area(row.get("reporter")),
                    new Area(row.get("partner")));
            SortedMap<String, Balance> sectors = cells.computeIfAbsent(pair, each -> new TreeMap<>());
            return sectors.put(row.get("sector"), balance(row)) == null;
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return false;
        }
    }

    private static InputException unexpected(long line, String expected, List<String> found) {
        return new InputException(new Problem("balance.csv", line, expected, "'" + String.join(",", found) + "'"));
    }

    /** The exact value without an exponent or trailing zeros. */
    static String figure(Observation figure) {
        return figure.known()
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static Balance balance(CSVRecord row) {
        String status = row.get("status");
        int slash = status.indexOf('/');
        return new Balance(
                observation(row.get("exports"), slash < 0 ? status : status.substring(0, slash)),
                observation(row.get("imports"), status.substring(slash + 1)),
                Long.parseLong(row.get("rows")));
    }

    private static Observation observation(String figure, String code) {
        Optional<BigDecimal> known = figure.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(figure));
        return new Observation(known, Status.of(code).orElseThrow(), Optional.empty());
    }
}
