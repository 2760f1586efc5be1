package org.tradegap.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sample's rows in the 35 columns of the old Comtrade site, quoted where their texts have commas, over and over with
 * the years moved on by ten each time, up to a number of bytes.
 */
final class WideFile {
    private static final Path SAMPLE = Path.of("input/us-hs2-2010-2019.csv");
    private static final Path SHAPE = Path.of("src/test/resources/source/comtrade-legacy/sample.csv");
    private static final Path CHAPTERS = Path.of("src/main/resources/sector/hs-chapters.csv");
    private static final Map<String, String> PARTNERS = Map.of(
            "CAN",
            "124,Canada",
            "CHN",
            "156,China",
            "DEU",
            "276,Germany",
            "FRA",
            "251,France",
            "GBR",
            "826,United Kingdom",
            "JPN",
            "392,Japan",
            "KOR",
            "410,Rep. of Korea",
            "MEX",
            "484,Mexico",
            "WLD",
            "0,World");
    private static final Map<String, String> EDITIONS = Map.of("HS2007", "H3", "HS2012", "H4", "HS2017", "H5");

    private final Map<String, String> chapters = new TreeMap<>();

    WideFile() throws IOException {
        Files.readAllLines(CHAPTERS).stream().skip(2).forEach(line -> {
            String[] chapter = line.split(",", 3);
            chapters.put(chapter[0], chapter[2]);
        });
    }

    /** Writes the file, whole or not at all; a file that is there is left as it is. */
    Path write(Path file, long bytes) throws IOException {
        if (Files.exists(file)) {
            return file;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        List<String> rows = Files.readAllLines(SAMPLE);
        try (Writer out = Files.newBufferedWriter(part)) {
            out.write(Files.readAllLines(SHAPE).get(0) + "\n");
            long written = 0;
            for (int decade = 0; written < bytes; decade++) {
                for (String row : rows.subList(1, rows.size())) {
                    String line = line(row.split(",", -1), 10 * decade);
                    out.write(line);
                    written += line.length();
                }
            }
        }
        return Files.move(part, file);
    }

    /** One row of period, reporter, partner, flow, classification, commodity and value. */
    private String line(String[] row, int later) {
        int year = Integer.parseInt(row[0]) + later;
        boolean export = row[3].equals("export");
        String partner = PARTNERS.getOrDefault(row[2], "");
        return EDITIONS.get(row[4]) + "," + year + "," + year + "," + year + ",2,0,"
                + (export ? "2,Export" : "1,Import")
                + ",842,USA,USA," + partner + "," + row[2] + ",,,,,,,," + row[5] + ","
                + chapters.getOrDefault(row[5], "") + ",1,No Quantity,,,,,,," + row[6] + ",,,0\n";
    }
}
