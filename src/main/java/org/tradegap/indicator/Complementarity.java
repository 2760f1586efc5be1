package org.tradegap.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tradegap.trade.Observation;

/** How well what a country exports fits what another imports. */
public final class Complementarity implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Trade complementarity index",
                "100 (1 - sum over s of |m(p,s) - x(r,s)| / 2), on shares of imports of p and exports of r",
                "100 where the shares are the same, 0 where nothing fits. Needs all trade of both by"
                        + " sector, else [x]. [z] where either has no trade.",
                "World Bank, World Integrated Trade Solution: trade complementarity index");
    }

    /** In percent, from exports of one and imports of the other by sector. */
    public Observation of(Map<String, Observation> exports, Map<String, Observation> imports) {
        Observation x = exports.values().stream().reduce(Observation.ZERO, Observation::plus);
        Observation m = imports.values().stream().reduce(Observation.ZERO, Observation::plus);
        Set<String> sectors = new TreeSet<>(exports.keySet());
        sectors.addAll(imports.keySet());
        Observation apart = sectors.stream()
                .map(each -> Indicator.absolute(Indicator.times(imports.getOrDefault(each, Observation.ZERO), x)
                        .minus(Indicator.times(exports.getOrDefault(each, Observation.ZERO), m))))
                .reduce(Observation.ZERO, Observation::plus);
        Observation all = Indicator.times(Observation.of(BigDecimal.valueOf(2)), Indicator.times(x, m));
        List<Observation> parts = new ArrayList<>(exports.values());
        parts.addAll(imports.values());
        return Indicator.ofAlike(parts, () -> Indicator.percent(all.minus(apart), all));
    }
}
