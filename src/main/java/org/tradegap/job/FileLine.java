package org.tradegap.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tradegap.balance.FlowKey;
import org.tradegap.balance.PartialCube;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/**
 * What there is to say of a data file on one line.
 *
 * @param areas how many there are, reporters and partners
 * @param periods the first and the last, or that there are none
 */
record FileLine(String file, String format, long rows, int rejected, int areas, String periods, String basis) {
    /** The line of a file that can be read. */
    static FileLine of(SourceFile file, Aggregation aggregation) throws IOException {
        List<PartialCube> cubes = aggregation.of(file, List.of(SectorScheme.ALL));
        SortedSet<Area> areas = new TreeSet<>();
        SortedSet<Period> periods = new TreeSet<>();
        for (PartialCube cube : cubes) {
            for (PartialCube.Cell cell :
                    cube.cells().getOrDefault(SectorScheme.ALL.id(), Map.of()).keySet()) {
                FlowKey key = cell.key();
                areas.add(key.reporter());
                areas.add(key.partner());
                periods.add(key.period());
            }
        }
        return new FileLine(
                file.path(),
                file.layout().format().id(),
                cubes.stream().mapToLong(PartialCube::rows).sum(),
                cubes.stream().mapToInt(cube -> cube.rejections().size()).sum(),
                areas.size(),
                periods.isEmpty() ? "no periods" : periods.first() + " to " + periods.last(),
                file.source().basis().words());
    }

    /** The line. */
    String words() {
        return file + ": " + format + ", " + rows + " rows, " + rejected + " rejected, " + areas + " areas, " + periods
                + ", " + basis;
    }
}
