package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradegap.trade.Area;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/**
 * The world as a source gives it, beside the sum of the partners that stand in its files. Where a source holds every
 * partner the two should be the same; elsewhere their ratio says how much of the trade the partners present cover.
 *
 * @param world the trade with the world
 * @param partners the sum over single areas, groups left out
 * @param areas how many they are
 * @param complete whether every partner should be there
 */
public record Coverage(
        Period period, Area reporter, Flow flow, Observation world, Observation partners, int areas, boolean complete) {
    /** Exactly how much the partners exceed the world by; negative where they fall short. Only where both are known. */
    public BigDecimal excess() {
        return partners.value().subtract(world.value());
    }

    /** Whether both are known. */
    public boolean isKnown() {
        return world.isKnown() && partners.isKnown();
    }

    /** Where there are both the world and areas, in the order of the keys. */
    static List<Coverage> of(SortedMap<FlowKey, ? extends Map<String, Sum>> flows, boolean complete) {
        SortedMap<FlowKey, List<Observation>> partners = new TreeMap<>();
        flows.forEach((key, sectors) -> {
            if (key.flow().inBalance() && key.partner().level() == Area.Level.AREA) {
                FlowKey world = new FlowKey(key.period(), key.reporter(), Area.WORLD, key.flow());
                partners.computeIfAbsent(world, each -> new ArrayList<>()).add(total(sectors));
            }
        });
        List<Coverage> coverages = new ArrayList<>();
        partners.forEach((key, totals) -> {
            Map<String, Sum> world = flows.get(key);
            if (world != null) {
                coverages.add(new Coverage(
                        key.period(),
                        key.reporter(),
                        key.flow(),
                        total(world),
                        totals.stream().reduce(Observation.ZERO, Observation::plus),
                        totals.size(),
                        complete));
            }
        });
        return coverages;
    }

    private static Observation total(Map<String, Sum> sectors) {
        return sectors.values().stream().map(Sum::total).reduce(Observation.ZERO, Observation::plus);
    }
}
