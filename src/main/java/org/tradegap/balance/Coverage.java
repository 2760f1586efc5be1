package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Adds up partners as they come, beside the world. */
    static final class Tally {
        private final SortedMap<FlowKey, Observation> worlds = new TreeMap<>();
        private final Map<FlowKey, Observation> partners = new HashMap<>();
        private final Map<FlowKey, Integer> areas = new HashMap<>();

        /** Takes a flow of exports or imports. */
        void add(FlowKey key, Map<String, Sum> sectors) {
            add(key, Coverage.total(sectors));
        }

        /** Takes a flow of exports or imports by its total. */
        void add(FlowKey key, Observation total) {
            FlowKey world = new FlowKey(key.period(), key.reporter(), Area.WORLD, key.flow());
            if (key.partner().isWorld()) {
                worlds.put(world, total);
            } else if (key.partner().level() == Area.Level.AREA) {
                partners.merge(world, total, Observation::plus);
                areas.merge(world, 1, Integer::sum);
            }
        }

        /** Takes what another one has. */
        void addAll(Tally other) {
            worlds.putAll(other.worlds);
            other.partners.forEach((key, sum) -> partners.merge(key, sum, Observation::plus));
            other.areas.forEach((key, count) -> areas.merge(key, count, Integer::sum));
        }

        /** Where there are both the world and areas, in the order of the keys. */
        List<Coverage> all(boolean complete) {
            List<Coverage> all = new ArrayList<>();
            worlds.forEach((key, world) -> {
                Observation sum = partners.get(key);
                if (sum != null) {
                    int count = areas.getOrDefault(key, 0);
                    all.add(new Coverage(key.period(), key.reporter(), key.flow(), world, sum, count, complete));
                }
            });
            return all;
        }
    }

    private static Observation total(Map<String, Sum> sectors) {
        return sectors.values().stream().map(Sum::total).reduce(Observation.ZERO, Observation::plus);
    }
}
