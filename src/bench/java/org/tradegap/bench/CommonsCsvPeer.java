package org.tradegap.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The plain loop that one would write first: Commons CSV, a map and BigDecimal, on one thread. */
final class CommonsCsvPeer {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private record Key(String period, String reporter, String partner, String sector) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return text().compareTo(other.text());
        }

        private String text() {
            return period + "\0" + reporter + "\0" + partner + "\0" + sector;
        }
    }

    private record Cell(BigDecimal exports, BigDecimal imports, int rows) {
        Cell plus(Cell other) {
            return new Cell(exports.add(other.exports), imports.add(other.imports), rows + other.rows);
        }
    }

    private final Map<String, String> sectors = new HashMap<>();
    private final Map<Key, Cell> cells = new HashMap<>();

    private CommonsCsvPeer() {}

    /** Takes the data file, the sectors and the file to write to. */
    public static void main(String[] arguments) throws IOException {
        CommonsCsvPeer peer = new CommonsCsvPeer();
        try (Reader in = Files.newBufferedReader(Path.of(arguments[1]))) {
            CSV.parse(in).forEach(row -> peer.sectors.put(row.get("prefix"), row.get("sector")));
        }
        try (Reader in = Files.newBufferedReader(Path.of(arguments[0]))) {
            CSV.parse(in).forEach(peer::add);
        }
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            peer.write(out);
        }
    }

    private void add(CSVRecord row) {
        String code = row.get("k");
        String sector = Optional.ofNullable(sectors.get(code.substring(0, 4)))
                .orElseGet(() -> sectors.getOrDefault(code.substring(0, 2), "unclassified"));
        BigDecimal value = new BigDecimal(row.get("v"));
        String exporter = row.get("i");
        String importer = row.get("j");
        cells.merge(new Key(row.get("t"), exporter, importer, sector), new Cell(value, BigDecimal.ZERO, 1), Cell::plus);
        cells.merge(new Key(row.get("t"), importer, exporter, sector), new Cell(BigDecimal.ZERO, value, 1), Cell::plus);
    }

    private void write(Writer out) throws IOException {
        out.write("period,reporter,partner,sector,exports,imports,balance,lines\n");
        for (Map.Entry<Key, Cell> each : new TreeMap<>(cells).entrySet()) {
            Key key = each.getKey();
            Cell cell = each.getValue();
            out.write(key.period + "," + key.reporter + "," + key.partner + ",\"" + key.sector + "\","
                    + cell.exports.toPlainString() + "," + cell.imports.toPlainString() + ","
                    + cell.exports.subtract(cell.imports).toPlainString() + "," + cell.rows + "\n");
        }
    }
}
