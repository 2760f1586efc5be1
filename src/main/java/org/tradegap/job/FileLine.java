package org.tradegap.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tradegap.balance.PartialCube;
import org.tradegap.balance.Sum;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/**
 * What there is to say of a data file on one line.
 *
 * @param areas how many there are, reporters and partners
 * @param unknown the areas without an ISO code
 * @param periods the first and the last, or that there are none
 */
record FileLine(
        String file, String format, long rows, int rejected, int areas, String unknown, String periods, String basis) {
    private static final int SHOWN = 5;

    /** The line of a file that can be read. */
    static FileLine of(SourceFile file, Aggregation aggregation) throws IOException {
        List<PartialCube> cubes = aggregation.of(file, List.of(SectorScheme.ALL));
        SortedSet<Area> areas = new TreeSet<>();
        SortedSet<Period> periods = new TreeSet<>();
        boolean zeroMonths = file.layout().format().conventions().zeroMonths();
        for (PartialCube cube : cubes) {
            cube.cells().getOrDefault(SectorScheme.ALL.id(), Map.of()).forEach((cell, sum) -> {
                areas.add(cell.key().reporter());
                areas.add(cell.key().partner());
                if (!zeroMonths || cell.key().period().isYear() || isTrade(sum)) {
                    periods.add(cell.key().period());
                }
            });
        }
        return new FileLine(
                file.path(),
                file.layout().format().id(),
                cubes.stream().mapToLong(PartialCube::rows).sum(),
                cubes.stream().mapToInt(cube -> cube.rejections().size()).sum(),
                areas.size(),
                unknown(cubes),
                periods.isEmpty() ? "no periods" : periods.first() + " to " + periods.last(),
                file.source().basis().words());
    }

    /** Whether a sum shows trade; a month in which nothing does may be one that is not yet published. */
    private static boolean isTrade(Sum sum) {
        return !sum.total().isKnown() || sum.total().value().signum() != 0;
    }

    /** The line. */
    String words() {
        return file + ": " + format + ", " + rows + " rows, " + rejected + " rejected, " + areas + " areas"
                + (unknown.isEmpty() ? "" : " (without ISO code: " + unknown + ")") + ", " + periods + ", " + basis;
    }

    /** The areas in some cubes that no table knows, the first of them named. */
    static String unknown(List<PartialCube> cubes) {
        List<String> codes = cubes.stream()
                .flatMap(cube -> cube.cells().values().stream())
                .flatMap(cells -> cells.keySet().stream())
                .flatMap(cell -> Stream.of(cell.key().reporter(), cell.key().partner()))
                .filter(Area::isUnknown)
                .map(Area::code)
                .distinct()
                .sorted()
                .toList();
        String first = String.join(", ", codes.subList(0, Math.min(SHOWN, codes.size())));
        return codes.size() > SHOWN ? first + " and " + (codes.size() - SHOWN) + " more" : first;
    }
}
