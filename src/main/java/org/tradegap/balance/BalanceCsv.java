package org.tradegap.balance;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    private static final int PAIRS = 512;
    private static final int TOGETHER = 8;

    /** About how long a line is. */
    private static final int LINE = 72;

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

    /** Writes the header and every cell. */
    public static void write(BalanceCube cube, Appendable out) throws IOException {
        out.append(String.join(",", COLUMNS)).append('\n');
        String source = quoted(cube.source().id());
        for (Map.Entry<Period, BalanceRows> period : cube.periods().entrySet()) {
            BalanceRows rows = period.getValue();
            String start = source + ',' + period.getKey() + ',';
            List<String> sectors =
                    rows.sectors().stream().map(BalanceCsv::quoted).toList();
            for (int pair = 0; pair < rows.pairs(); pair += TOGETHER * PAIRS) {
                for (StringBuilder text : texts(rows, sectors, pair, start)) {
                    out.append(text);
                }
            }
        }
    }

    /** The lines of some pairs, in texts that are made at the same time. */
    private static List<StringBuilder> texts(BalanceRows rows, List<String> sectors, int first, String start) {
        int texts = Math.min(TOGETHER, (rows.pairs() - first + PAIRS - 1) / PAIRS);
        return IntStream.range(0, texts)
                .parallel()
                .mapToObj(text -> text(rows, sectors, first + text * PAIRS, start))
                .toList();
    }

    private static StringBuilder text(BalanceRows rows, List<String> sectors, int first, String start) {
        int end = Math.min(first + PAIRS, rows.pairs());
        StringBuilder text = new StringBuilder((rows.start(end) - rows.start(first)) * LINE);
        for (int pair = first; pair < end; pair++) {
            String areas = start
                    + quoted(rows.reporter(pair).code())
                    + ','
                    + quoted(rows.partner(pair).code())
                    + ',';
            for (int cell = rows.start(pair); cell < rows.start(pair + 1); cell++) {
                text.append(areas).append(sectors.get(rows.sectorNumber(cell))).append(',');
                figures(rows, cell, text);
                text.append('\n');
            }
        }
        return text;
    }

    private static void figures(BalanceRows rows, int cell, StringBuilder line) {
        if (rows.isPlain(cell)) {
            plain(rows.exports(cell), rows.scale(), line);
            plain(rows.imports(cell), rows.scale(), line);
            plain(rows.exports(cell) - rows.imports(cell), rows.scale(), line);
            line.append(rows.rows(cell)).append(',');
        } else {
            Balance balance = rows.balance(cell);
            line.append(figure(balance.exports())).append(',');
            line.append(figure(balance.imports())).append(',');
            line.append(figure(balance.balance())).append(',');
            line.append(balance.rows()).append(',').append(status(balance));
        }
    }

    /** A figure of at most 18 digits without zeros at the end of its decimals, and a comma. */
    private static void plain(long unscaled, int scale, StringBuilder line) {
        long value = unscaled;
        int decimals = scale;
        while (decimals > 0 && value % 10 == 0) {
            value /= 10;
            decimals--;
        }
        if (decimals == 0) {
            line.append(value).append(',');
            return;
        }
        int start = line.length();
        line.append(Math.abs(value));
        while (line.length() - start <= decimals) {
            line.insert(start, '0');
        }
        line.insert(line.length() - decimals, '.');
        if (value < 0) {
            line.insert(start, '-');
        }
        line.append(',');
    }

    /** A text as RFC 4180 has it: in quotes where it holds a comma, a quote or a line end. */
    private static String quoted(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
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

    private static String status(Balance balance) {
        String exports = balance.exports().status().code();
        String imports = balance.imports().status().code();
        return exports.equals(imports) ? exports : exports + "/" + imports;
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
