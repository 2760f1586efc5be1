package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tradegap.balance.FlowKey;
import org.tradegap.balance.PartialCube;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Formats;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Period;

/** One line on a data file: format, rows, rejected, areas, periods, basis. */
final class FileLine {
    private final Formats formats;
    private final Areas areas;

    FileLine(Formats formats, Areas areas) {
        this.formats = formats;
        this.areas = areas;
    }

    /** The line of a file that can be read. */
    String of(Path path) throws IOException {
        SourceFile file = SourceFile.survey(path, formats);
        int threads = Runtime.getRuntime().availableProcessors();
        List<PartialCube> cubes = new Aggregation(areas, Optional.empty(), threads).of(file, List.of(SectorScheme.ALL));
        long rows = cubes.stream().mapToLong(PartialCube::rows).sum();
        int rejected = cubes.stream().mapToInt(cube -> cube.rejections().size()).sum();
        SortedSet<Area> found = new TreeSet<>();
        SortedSet<Period> periods = new TreeSet<>();
        for (PartialCube cube : cubes) {
            for (PartialCube.Cell cell :
                    cube.cells().getOrDefault(SectorScheme.ALL.id(), Map.of()).keySet()) {
                FlowKey key = cell.key();
                found.add(key.reporter());
                found.add(key.partner());
                periods.add(key.period());
            }
        }
        String span = periods.isEmpty() ? "no periods" : periods.first() + " to " + periods.last();
        return path + ": " + file.layout().format().id() + ", " + rows + " rows, " + rejected + " rejected, "
                + found.size() + " areas, " + span + ", "
                + file.source().basis().words();
    }
}
