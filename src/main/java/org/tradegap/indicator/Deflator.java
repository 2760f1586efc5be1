package org.tradegap.indicator;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tradegap.definition.DefinitionCsv;
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
        return !sectors().isEmpty();
    }

    /** Reads a file; every mistake in it is noted as a problem. */
    public static Deflator read(Path file, Period base, Problems problems) throws IOException {
        Map<Key, BigDecimal> indices = new HashMap<>();
        String text = new DefinitionCsv(file, HEADER, problems).read(row -> take(row, base, indices));
        boolean based = indices.keySet().stream().anyMatch(each -> each.period().equals(base));
        if (!indices.isEmpty() && !based) {
            problems.add(new Problem(file.toString(), 0, "an index of the base " + base, "none"));
        }
        return new Deflator(base, indices, text);
    }

    /** The sectors that indices are of, all goods left aside. */
    public Set<String> sectors() {
        Set<String> sectors = new TreeSet<>();
        indices.keySet().forEach(each -> sectors.add(each.sector()));
        sectors.remove(ALL);
        return sectors;
    }

    /** Takes a row; what is expected where it is none that can be taken. */
    private static Optional<String> take(List<String> row, Period base, Map<Key, BigDecimal> indices) {
        Optional<Period> period = Period.parse(row.get(0)).filter(each -> each.isYear() == base.isYear());
        Optional<Flow> flow = Flow.of(row.get(1)).filter(each -> each == Flow.EXPORT || each == Flow.IMPORT);
        boolean number = INDEX.matcher(row.get(3)).matches();
        if (period.isEmpty() || flow.isEmpty() || !number || new BigDecimal(row.get(3)).signum() == 0) {
            return Optional.of("a period like " + base + ", export or import, a sector and an index above 0");
        }
        boolean again = indices.put(new Key(period.get(), flow.get(), row.get(2)), new BigDecimal(row.get(3))) != null;
        return again ? Optional.of("each period, flow and sector once") : Optional.empty();
    }
}
