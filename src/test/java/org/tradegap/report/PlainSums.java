package org.tradegap.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped sample added up line by line with nothing of the program, in millions of dollars. */
record PlainSums(List<String[]> rows, List<String[]> totals, List<String[]> claims) {
    static PlainSums read() throws IOException {
        return new PlainSums(
                lines("input/us-hs2-2010-2019.csv"),
                lines("input/us-totals-1985-2025.csv"),
                lines("src/main/resources/sector/broad.csv"));
    }

    private static List<String[]> lines(String file) throws IOException {
        return Files.readString(Path.of(file))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** Exports or imports in some chapters. */
    BigDecimal flow(String flow, String partner, String year, Set<String> chapters) {
        return rows.stream()
                .filter(row -> row[0].equals(year) && row[2].equals(partner) && row[3].equals(flow))
                .filter(row -> chapters.isEmpty() || chapters.contains(row[5]))
                .map(row -> new BigDecimal(row[6]))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(6);
    }

    BigDecimal balance(String partner, String year, Set<String> chapters) {
        return flow("export", partner, year, chapters).subtract(flow("import", partner, year, chapters));
    }

    BigDecimal control(String flow, String partner, String year) {
        return totals.stream()
                .filter(row -> row[0].equals(year) && row[2].equals(partner) && row[3].equals(flow))
                .map(row -> new BigDecimal(row[6]))
                .findFirst()
                .orElseThrow();
    }

    /** Every chapter that has a row. */
    Set<String> chapters() {
        return rows.stream().skip(1).map(row -> row[5]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sums of all deficits at chapters, positive. */
    BigDecimal grossDeficit(String partner, String year, Stream<Set<String>> sectors) {
        return sectors.map(sector -> balance(partner, year, sector))
                .filter(balance -> balance.signum() < 0)
                .map(BigDecimal::negate)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sectors of the broad scheme. */
    Set<String> sectors() {
        return claims.stream().skip(1).map(row -> row[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The chapters of a broad sector. */
    Set<String> chapters(String sector) {
        return claims.stream()
                .filter(row -> row[1].equals(sector))
                .map(row -> row[0])
                .collect(Collectors.toSet());
    }

    /** One in percent of another. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL128);
    }
}
