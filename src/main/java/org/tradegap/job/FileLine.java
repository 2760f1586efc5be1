package org.tradegap.job;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tradegap.balance.PartialCube;
import org.tradegap.balance.Sum;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/**
 * What there is to say of a data file on one line.
 *
 * @param leftOut how many rows its format leaves out
 * @param repeated how many rows have the key of an earlier one and are added to it
 * @param areas how many there are, reporters and partners
 * @param unknown the areas without an ISO code
 * @param periods the first and the last, or that there are none
 */
record FileLine(
        String file,
        String format,
        long rows,
        int rejected,
        long leftOut,
        long repeated,
        int areas,
        String unknown,
        String periods,
        String basis) {
    private static final int SHOWN = 5;

    /** The line of a file that can be read. */
    static FileLine of(SourceFile file, PartialCube cube) {
        boolean zeroMonths = file.layout().format().conventions().zeroMonths();
        SortedSet<Area> areas = new TreeSet<>();
        SortedSet<Period> periods = new TreeSet<>();
        cube.cells(SectorScheme.ALL.id()).forEach((cell, sum) -> {
            areas.add(cell.key().reporter());
            areas.add(cell.key().partner());
            if (!zeroMonths || cell.key().period().isYear() || isTrade(sum)) {
                periods.add(cell.key().period());
            }
        });
        return new FileLine(
                file.path(),
                file.layout().format().id(),
                cube.rows(),
                cube.rejections().size(),
                cube.notes().leftOut().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                cube.notes().repeated(),
                areas.size(),
                unknown(cube),
                periods.isEmpty() ? "no periods" : periods.first() + " to " + periods.last(),
                file.source().basis().words());
    }

    /** Whether a sum shows trade; a month in which nothing does may be one that is not yet published. */
    private static boolean isTrade(Sum sum) {
        return !sum.total().isKnown() || sum.total().value().signum() != 0;
    }

    /** The line. */
    String words() {
        return file + ": " + format + ", " + rows + " rows, " + rejected + " rejected, "
                + (leftOut == 0 ? "" : leftOut + " left out, ")
                + (repeated == 0 ? "" : repeated + " added to another with the same key, ") + areas + " areas"
                + (unknown.isEmpty() ? "" : " (without ISO code: " + unknown + ")") + ", " + periods + ", " + basis;
    }

    /** The areas in a cube that no table knows, the first of them named. */
    static String unknown(PartialCube cube) {
        if (cube.areas().stream().noneMatch(Area::isUnknown)) {
            return "";
        }
        List<String> codes = cube.areasInUse().stream()
                .filter(Area::isUnknown)
                .map(Area::code)
                .toList();
        String first = String.join(", ", codes.subList(0, Math.min(SHOWN, codes.size())));
        return codes.size() > SHOWN ? first + " and " + (codes.size() - SHOWN) + " more" : first;
    }
}
