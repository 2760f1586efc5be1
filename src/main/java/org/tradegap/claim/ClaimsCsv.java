package org.tradegap.claim;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** What was found of statements as CSV, a row for each reading; a later release reads the verdicts back. */
public final class ClaimsCsv {
    /** The columns in their order; {@code verdict} is the statement's, {@code reading-verdict} that of one reading. */
    public static final List<String> COLUMNS = List.of(
            "claim",
            "statement",
            "source",
            "date",
            "expected",
            "verdict",
            "reading",
            "figure",
            "unit",
            "reading-verdict",
            "computed-from");

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(COLUMNS.toArray(String[]::new))
            .get();

    private static final CSVFormat WRITTEN =
            CSV.builder().setHeader().setSkipHeaderRecord(true).get();

    private ClaimsCsv() {}

    /** Writes the header and every reading. */
    public static void write(List<Assessment> assessments, Appendable out) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(out, CSV)) {
            for (Assessment each : assessments) {
                Claim claim = each.claim();
                String unit = each.unit();
                for (Result result : each.results()) {
                    csv.printRecord(
                            claim.id(),
                            claim.statement(),
                            claim.source(),
                            claim.date(),
                            claim.expected().words(unit),
                            each.verdict().words(),
                            result.reading().label(),
                            result.figure()
                                    .known()
                                    .map(BigDecimal::toPlainString)
                                    .orElse(""),
                            unit,
                            result.verdict().words(),
                            terms(result));
                }
            }
        }
    }

    private static String terms(Result result) {
        return result.terms().stream()
                .map(each -> each.words() + ": "
                        + each.amount()
                                .known()
                                .map(BigDecimal::stripTrailingZeros)
                                .map(BigDecimal::toPlainString)
                                .orElse("[" + each.amount().status().code() + "]"))
                .collect(Collectors.joining("; "));
    }

    /** The verdicts by claim; of what cannot have been written so there is none. */
    public static Map<String, Verdict> verdicts(Reader in) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        try (CSVParser csv = WRITTEN.parse(in)) {
            for (CSVRecord row : csv) {
                Optional<Verdict> verdict = row.isMapped("verdict") && row.isSet("verdict")
                        ? Verdict.of(row.get("verdict"))
                        : Optional.empty();
                verdict.ifPresent(each -> verdicts.put(row.get(0), each));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return Map.of();
        }
        return verdicts;
    }
}
