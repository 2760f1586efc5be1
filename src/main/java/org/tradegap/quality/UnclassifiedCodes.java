package org.tradegap.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.Sum;
import org.tradegap.indicator.Indicator;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Rounding;

/** Codes that no sector claims are few, and named. */
final class UnclassifiedCodes implements Check {
    private static final int SHOWN = 20;

    @Override
    public String name() {
        return "Unclassified codes";
    }

    @Override
    public String rule() {
        return "Trade in codes that no sector claims is no more than the limit; it is shown as a sector of its own.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        if (evidence.unclassified().isEmpty()) {
            return List.of();
        }
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal unclassified = BigDecimal.ZERO;
        for (BalanceCube.Pair pair : evidence.wanted()) {
            BalanceCube cube = evidence.main().cube();
            all = all.add(known(cube.total(pair)));
            unclassified =
                    unclassified.add(known(cube.cells(pair).getOrDefault(Sector.UNCLASSIFIED.id(), Balance.ZERO)));
        }
        Observation share = Indicator.percent(Observation.of(unclassified), Observation.of(all));
        boolean grave = share.known()
                .map(percent -> percent.compareTo(evidence.limits().unclassified()) > 0)
                .orElse(true);
        String size = share.known().map(UnclassifiedCodes::shown).orElse("a share not known");
        String text = size + " of total trade: " + codes(evidence.unclassified());
        return List.of(new Finding(grave ? Finding.Severity.FAILURE : Finding.Severity.WARNING, name(), text));
    }

    /** What is known of the trade of a cell, of one direction alone where the other is missing. */
    private static BigDecimal known(Balance cell) {
        return Stream.of(cell.exports(), cell.imports())
                .flatMap(side -> side.known().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String shown(BigDecimal percent) {
        return Rounding.shown(percent, 3).toPlainString() + " %";
    }

    private static String codes(Map<String, Sum> unclassified) {
        String more = unclassified.size() > SHOWN ? " and " + (unclassified.size() - SHOWN) + " more" : "";
        return new TreeMap<>(unclassified).keySet().stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
    }
}
