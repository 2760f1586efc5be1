package org.tradegap.indicator;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * Price indices of exports and imports by period and sector, as a CSV of {@code period,flow,sector,index} gives them; an empty
 * sector is all goods.
 *
 * @param base the period whose prices are the measure
 * @param text the file as it was written
 */
public record Deflator(Period base, Map<Key, BigDecimal> indices, String text) {
    /** What an index is of. */
    public record Key(Period period, Flow flow, String sector) {}

    /** The sector that stands for all goods. */
    public static final String ALL = "";

    private static final List<String> HEADER = List.of("period", "flow", "sector", "index");
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    public Deflator {
        indices = Map.copyOf(indices);
    }

    /** The index with 100 in the base period; not available where the file has none of one of the two. */
    public Observation index(Period period, Flow flow, String sector) {
        BigDecimal now = indices.get(new Key(period, flow, sector));
        BigDecimal then = indices.get(new Key(base, flow, sector));
        return now == null || then == null
                ? Observation.missing(Status.UNAVAILABLE)
                : Indicator.percent(Observation.of(now), Observation.of(then));
    }

    /** Whether there are indices of single sectors. */
    public boolean bySector() {
        return indices.keySet().stream().anyMatch(each -> !each.sector().equals(ALL));
    }

    /** Reads a file; every mistake in it is noted as a problem. */
    public static Deflator read(Path file, Period base, Problems problems) throws IOException {
        Map<Key, BigDecimal> indices = new HashMap<>();
        String text = "";
        try {
            text = Files.readString(file);
            rows(file, text, base, indices, problems);
        } catch (NoSuchFileException e) {
            problems.add(new Problem(file.toString(), 0, "a CSV of " + String.join(",", HEADER), "no such file"));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file.toString(), 0, "text in UTF-8", "bytes that are not"));
        } catch (UncheckedIOException e) {
            String found = String.valueOf(e.getMessage());
            problems.add(new Problem(file.toString(), 0, "CSV with closed quotes", found));
        }
        return new Deflator(base, indices, text);
    }

    private static void rows(Path file, String text, Period base, Map<Key, BigDecimal> indices, Problems problems)
            throws IOException {
        try (CSVParser csv = CSV.parse(new StringReader(text))) {
            for (CSVRecord row : csv) {
                String expected = take(row, base, indices);
                if (!expected.isEmpty()) {
                    int line = (int) csv.getCurrentLineNumber();
                    String found = "'" + String.join(",", row.toList()) + "'";
                    problems.add(new Problem(file.toString(), line, expected, found));
                }
            }
        }
    }

    /** Takes a row; what is expected where it is none that can be taken. */
    private static String take(CSVRecord row, Period base, Map<Key, BigDecimal> indices) {
        if (row.getRecordNumber() == 1) {
            return row.toList().equals(HEADER) ? "" : "the header " + String.join(",", HEADER);
        }
        if (row.size() != HEADER.size()) {
            return "a period, a flow, a sector and an index";
        }
        Optional<Period> period = Period.parse(row.get(0).strip()).filter(each -> each.isYear() == base.isYear());
        Optional<Flow> flow = Flow.of(row.get(1).strip()).filter(each -> each == Flow.EXPORT || each == Flow.IMPORT);
        boolean number = INDEX.matcher(row.get(3).strip()).matches();
        if (period.isEmpty()
                || flow.isEmpty()
                || !number
                || new BigDecimal(row.get(3).strip()).signum() == 0) {
            return "a period like " + base + ", export or import, a sector and an index above 0";
        }
        Key key = new Key(period.get(), flow.get(), row.get(2).strip());
        return indices.put(key, new BigDecimal(row.get(3).strip())) == null ? "" : "each period, flow and sector once";
    }
}
