package org.tradegap.bench;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Holds a balance that the program wrote against a peer's, cell by cell and to the last digit. Areas are told by the
 * program's table of M49 codes, a code without an ISO area is {@code M49:<code>}, and the world is not compared. Where a
 * pair has no trade at all in one direction, the program says that it is not available and leaves it and the balance
 * empty; the peer has zeros there.
 */
final class Comparison {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Path CODES = Path.of("src/main/resources/trade/areas-m49.csv");
    private static final String WORLD = "WLD";

    private record Key(String period, String reporter, String partner, String sector) {}

    private record Cell(BigDecimal exports, BigDecimal imports, BigDecimal balance, long rows) {}

    private record Direction(String period, String reporter, String partner, String column) {}

    private final Map<String, String> areas = new HashMap<>();
    private final Map<Key, Cell> cells = new HashMap<>();
    private final Set<Direction> traded = new HashSet<>();

    private Comparison() throws IOException {
        for (String line : Files.readAllLines(CODES)) {
            String[] row = line.split(",", 4);
            areas.put(row[0], row[1].isEmpty() ? "M49:" + row[0] : row[1]);
        }
    }

    /**
     * Compares two files.
     *
     * @return how many rows were compared
     * @throws IOException naming the first cell that differs
     */
    static long of(Path balance, Path peer) throws IOException {
        Comparison comparison = new Comparison();
        comparison.read(peer);
        long all = comparison.cells.size();
        comparison.compare(balance);
        return all;
    }

    private void read(Path peer) throws IOException {
        try (Reader in = Files.newBufferedReader(peer);
                CSVParser rows = CSV.parse(in)) {
            for (CSVRecord row : rows) {
                Key key = new Key(
                        row.get("period"), area(row.get("reporter")), area(row.get("partner")), row.get("sector"));
                Cell cell = new Cell(
                        number(row, "exports"),
                        number(row, "imports"),
                        number(row, "balance"),
                        Long.parseLong(row.get("lines")));
                if (cells.put(key, cell) != null) {
                    throw new IOException(peer + ": two rows of " + key);
                }
                note(key, "exports", cell.exports);
                note(key, "imports", cell.imports);
            }
        }
    }

    private String area(String code) {
        return areas.getOrDefault(code, "M49:" + code);
    }

    private static BigDecimal number(CSVRecord row, String column) {
        return new BigDecimal(row.get(column));
    }

    private void note(Key key, String column, BigDecimal amount) {
        if (amount.signum() != 0) {
            traded.add(direction(key, column));
        }
    }

    private static Direction direction(Key key, String column) {
        return new Direction(key.period, key.reporter, key.partner, column);
    }

    private void compare(Path balance) throws IOException {
        Set<String> sources = new HashSet<>();
        try (Reader in = Files.newBufferedReader(balance);
                CSVParser rows = CSV.parse(in)) {
            for (CSVRecord row : rows) {
                sources.add(row.get("source"));
                if (!row.get("partner").equals(WORLD)) {
                    compare(row);
                }
            }
        }
        if (!cells.isEmpty() || sources.size() != 1) {
            throw new IOException(
                    balance + ": missing " + cells.keySet().stream().limit(3).toList() + ", sources " + sources);
        }
    }

    private void compare(CSVRecord row) throws IOException {
        Key key = new Key(row.get("period"), row.get("reporter"), row.get("partner"), row.get("sector"));
        Cell cell = cells.remove(key);
        if (cell == null) {
            throw new IOException("not in the peer's result: " + row);
        }
        boolean exports = traded.contains(direction(key, "exports"));
        boolean imports = traded.contains(direction(key, "imports"));
        List<Boolean> same = List.of(
                same(row.get("exports"), cell.exports, exports),
                same(row.get("imports"), cell.imports, imports),
                same(row.get("balance"), cell.balance, exports && imports),
                Objects.equals(row.get("rows"), Long.toString(cell.rows)));
        if (same.contains(false)) {
            throw new IOException("the peer has " + cell + " for " + row);
        }
    }

    private static boolean same(String text, BigDecimal number, boolean there) {
        return there ? !text.isEmpty() && new BigDecimal(text).compareTo(number) == 0 : text.isEmpty();
    }
}
