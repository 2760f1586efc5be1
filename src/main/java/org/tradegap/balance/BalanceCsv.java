package org.tradegap.balance;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
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

    private BalanceCsv() {}

    /** Writes the header and every cell. */
    public static void write(BalanceCube cube, Appendable out) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(out, CSV)) {
            for (BalanceCube.Pair pair : cube.pairs()) {
                for (Map.Entry<String, Balance> cell : cube.cells(pair).entrySet()) {
                    print(csv, cube.source().id(), pair, cell);
                }
            }
        }
    }

    /** Reads back what {@link #write} wrote of a source. */
    public static BalanceCube read(Source source, Reader in) throws IOException {
        SortedMap<BalanceCube.Pair, SortedMap<String, Balance>> cells = new TreeMap<>();
        try (CSVParser csv = CSV.builder().setSkipHeaderRecord(true).get().parse(in)) {
            for (CSVRecord row : csv) {
                BalanceCube.Pair pair = new BalanceCube.Pair(
                        Period.parse(row.get("period")).orElseThrow(),
                        new Area(row.get("reporter")),
                        new Area(row.get("partner")));
                cells.computeIfAbsent(pair, each -> new TreeMap<>()).put(row.get("sector"), balance(row));
            }
        }
        return new BalanceCube(source, cells);
    }

    private static void print(CSVPrinter csv, String source, BalanceCube.Pair pair, Map.Entry<String, Balance> cell)
            throws IOException {
        Balance balance = cell.getValue();
        csv.printRecord(
                source,
                pair.period(),
                pair.reporter(),
                pair.partner(),
                cell.getKey(),
                figure(balance.exports()),
                figure(balance.imports()),
                figure(balance.balance()),
                balance.rows(),
                status(balance));
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
        Status status = Status.of(code).orElseThrow();
        return status.isMissing() ? Observation.missing(status) : Observation.of(new BigDecimal(figure), status);
    }
}
