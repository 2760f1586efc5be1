package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.Map;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/**
 * The exports or the imports of a pair in a period, by sector id; given either by sector or as a total only.
 *
 * @param figures what is there, with a figure that is not available where only the other direction has the sector
 */
record Side(Map<String, Observation> figures) {
    private static final Observation NONE = Observation.missing(Status.UNAVAILABLE);

    /** What a sector without a row is: zero only where the rows are by sector, and for no more months than theirs. */
    Observation absent(boolean absentIsZero) {
        boolean bySector = figures.keySet().stream().anyMatch(sector -> !isTotal(sector) && isGiven(sector));
        if (!absentIsZero || !bySector) {
            return NONE;
        }
        boolean partial = figures.values().stream().anyMatch(figure -> figure.status() == Status.PARTIAL);
        return partial ? Observation.of(BigDecimal.ZERO, Status.PARTIAL) : Observation.ZERO;
    }

    /** All sectors together. */
    Observation total() {
        boolean totalOnly = isGiven(Sector.TOTAL.id());
        return figures.entrySet().stream()
                .filter(figure -> isTotal(figure.getKey()) == totalOnly)
                .map(Map.Entry::getValue)
                .reduce(Observation::plus)
                .orElse(NONE);
    }

    private boolean isGiven(String sector) {
        return figures.getOrDefault(sector, NONE).status() != Status.UNAVAILABLE;
    }

    private static boolean isTotal(String sector) {
        return sector.equals(Sector.TOTAL.id());
    }
}
