package org.tradegap.sector;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.trade.CommodityCode;

/**
 * Reads a scheme from CSV: {@code prefix,sector} with a {@code name} column where the sector's id is not also its name.
 * Lines before the header that begin with {@code #} may give a {@code title} and a {@code classification}.
 */
final class SchemeReader {
    private static final Pattern HS_PREFIX = Pattern.compile("\\d{1,10}");
    private static final Pattern OTHER_PREFIX = Pattern.compile("[A-Za-z0-9.]{1,12}");
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final String file;
    private final Problems problems;
    private final Map<String, Sector> claims = new LinkedHashMap<>();
    private final Map<String, Integer> claimLines = new LinkedHashMap<>();
    private final Map<String, Sector> sectors = new LinkedHashMap<>();
    private String classification = CommodityCode.HS;

    private SchemeReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The scheme in a text; empty, with the mistakes noted, when there is any. */
    static Optional<SectorScheme> read(String id, String file, String text, Problems problems) {
        SchemeReader reader = new SchemeReader(file, problems);
        int before = problems.all().size();
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        int header = 0;
        while (header < lines.size() && lines.get(header).startsWith("#")) {
            header++;
        }
        List<String> remarks = lines.subList(0, header);
        reader.classification = reader.classification(remarks);
        reader.rows(lines.subList(header, lines.size()), header + 1);
        if (problems.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new SectorScheme(
                id,
                remark(remarks, "title").orElse(id),
                reader.classification,
                List.copyOf(reader.sectors.values()),
                reader.claims,
                text));
    }

    private static Optional<String> remark(List<String> remarks, String key) {
        Pattern form = Pattern.compile("#\\s*" + key + ":\\s*(.+)");
        return remarks.stream()
                .map(form::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> match.group(1).strip())
                .findFirst();
    }

    private String classification(List<String> remarks) {
        String given = remark(remarks, "classification").orElse(CommodityCode.HS);
        Optional<CommodityCode> total = CommodityCode.parse(given, CommodityCode.TOTAL);
        if (total.isEmpty()) {
            int line = 1;
            while (!remarks.get(line - 1).contains("classification:")) {
                line++;
            }
            problems.add(new Problem(file, line, "HS or another classification's name", "'" + given + "'"));
        }
        return total.map(CommodityCode::classification).orElse(CommodityCode.HS);
    }

    private void rows(List<String> lines, int headerLine) {
        try (CSVParser parser = CSV.parse(new StringReader(String.join("\n", lines)))) {
            boolean named = false;
            int before = problems.all().size();
            for (CSVRecord row : parser) {
                int line = headerLine + (int) parser.getCurrentLineNumber() - 1;
                if (row.getRecordNumber() == 1) {
                    named = header(row.toList(), line);
                } else {
                    claim(row, line, named);
                }
            }
            refuseLostZeros(headerLine);
            if (claims.isEmpty() && problems.all().size() == before) {
                problems.add(new Problem(file, headerLine, "rows of prefix,sector", "none"));
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(file, headerLine, "CSV with closed quotes", String.valueOf(e.getMessage())));
        }
    }

    /** Refuses several prefixes of one digit beside longer ones of which none begins with a zero: a spreadsheet has taken it. */
    private void refuseLostZeros(int line) {
        List<String> single =
                claims.keySet().stream().filter(prefix -> prefix.length() == 1).toList();
        boolean zeros = claims.keySet().stream().anyMatch(prefix -> prefix.startsWith("0"));
        boolean longer = claims.keySet().stream().anyMatch(prefix -> prefix.length() == 2);
        if (classification.equals(CommodityCode.HS) && single.size() > 1 && longer && !zeros) {
            String prefix = single.get(0);
            String expected =
                    "prefixes with the zero in front of chapters 01 to 09, or " + prefix + "0 to " + prefix + "9";
            problems.add(new Problem(file, claimLines.getOrDefault(prefix, line), expected, "'" + prefix + "'"));
        }
    }

    private boolean header(List<String> names, int line) {
        boolean named = names.equals(List.of("prefix", "sector", "name"));
        if (!named && !names.equals(List.of("prefix", "sector"))) {
            problems.add(new Problem(
                    file, line, "the header prefix,sector or prefix,sector,name", "'" + String.join(",", names) + "'"));
        }
        return named;
    }

    private void claim(CSVRecord row, int line, boolean named) {
        if (row.size() != (named ? 3 : 2) || row.stream().anyMatch(String::isBlank)) {
            String expected = named ? "prefix, sector and name" : "prefix and sector";
            problems.add(new Problem(file, line, expected, "'" + String.join(",", row.toList()) + "'"));
            return;
        }
        String prefix = row.get(0).strip();
        Sector sector = sector(row.get(1).strip(), row.get(named ? 2 : 1).strip(), line);
        Pattern form = classification.equals(CommodityCode.HS) ? HS_PREFIX : OTHER_PREFIX;
        if (!form.matcher(prefix).matches()) {
            problems.add(new Problem(file, line, "a commodity code or its beginning", "'" + prefix + "'"));
        }
        if (claims.putIfAbsent(prefix, sector) != null) {
            problems.add(new Problem(
                    file,
                    line,
                    "each prefix once",
                    "'" + prefix + "' again, claimed in line " + claimLines.get(prefix)));
        }
        claimLines.putIfAbsent(prefix, line);
    }

    private Sector sector(String id, String name, int line) {
        Sector sector = sectors.computeIfAbsent(id, key -> new Sector(key, name));
        if (!sector.name().equals(name)) {
            problems.add(
                    new Problem(file, line, "sector '" + id + "' named '" + sector.name() + "'", "'" + name + "'"));
        }
        if (id.equals(Sector.TOTAL.id()) || id.equals(Sector.UNCLASSIFIED.id())) {
            problems.add(new Problem(file, line, "a sector id that is not reserved", "'" + id + "'"));
        }
        return sector;
    }
}
