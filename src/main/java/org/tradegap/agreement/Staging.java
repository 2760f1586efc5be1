package org.tradegap.agreement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.indicator.Indicator;
import org.tradegap.sector.Sector;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * A tariff on some goods that changes step by step, by one schedule or more.
 *
 * @param id unique among those of the report
 * @param label what the goods are
 * @param prefixes the beginnings of their HS codes
 * @param base the rate without the agreement, in percent
 */
public record Staging(String id, String label, List<String> prefixes, BigDecimal base, List<Schedule> schedules) {
    private static final Sector GOODS = new Sector("goods", "Goods of the schedule");
    private static final Sector OTHERS = new Sector("others", "Other goods");
    private static final Sector ABOVE = new Sector("above", "Codes too short to tell");

    private static final Balance NONE = Balance.UNAVAILABLE;

    public Staging {
        prefixes = List.copyOf(prefixes);
        schedules = List.copyOf(schedules);
    }

    /**
     * The scheme that tells these goods from others. A code that is only the beginning of a prefix holds them and more, so that it
     * has a sector of its own: every longer one is claimed by another prefix.
     *
     * @param report in which it is, since a scheme's id is its own in all of a run
     */
    public SectorScheme scheme(String report) {
        Map<String, Sector> claims = new LinkedHashMap<>();
        for (String prefix : prefixes) {
            for (int length = 2; length < prefix.length(); length++) {
                claims.putIfAbsent(prefix.substring(0, length), ABOVE);
                for (char digit = '0'; digit <= '9'; digit++) {
                    claims.putIfAbsent(prefix.substring(0, length) + digit, OTHERS);
                }
            }
        }
        prefixes.forEach(prefix -> {
            for (int length = 2; length < prefix.length(); length++) {
                claims.put(prefix.substring(0, length), ABOVE);
            }
        });
        prefixes.forEach(prefix -> claims.put(prefix, GOODS));
        claims.putIfAbsent("", OTHERS);
        return new SectorScheme(
                report + "_staging_" + id,
                label,
                CommodityCode.HS,
                List.of(GOODS, OTHERS, ABOVE),
                claims,
                "staging " + String.join(" ", prefixes));
    }

    /** The imports of these goods by a pair; not available where the data have none by HS code, or only codes too short to tell. */
    public Observation imports(BalanceCube cube, BalanceCube.Pair pair) {
        Balance above = cube.cells(pair).getOrDefault(ABOVE.id(), NONE);
        boolean tells = above.imports().status() == Status.UNAVAILABLE
                || above.imports().known().filter(each -> each.signum() == 0).isPresent();
        boolean any = Stream.of(GOODS, OTHERS)
                .map(sector -> cube.cells(pair).getOrDefault(sector.id(), NONE).imports())
                .anyMatch(imports -> imports.status() != Status.UNAVAILABLE);
        return tells && any ? cube.cell(pair, GOODS.id()).imports() : Observation.missing(Status.UNAVAILABLE);
    }

    /** What the duty on imports of a period is under a schedule, in their unit. */
    public Observation duty(Observation imports, Schedule schedule, Period period) {
        return percent(imports, schedule.in(period, base));
    }

    /** What the duty is below that at the base rate, in the unit of the imports; negative where it is above. */
    public Observation foregone(Observation imports, Schedule schedule, Period period) {
        return percent(imports, base.subtract(schedule.in(period, base)));
    }

    private static Observation percent(Observation imports, BigDecimal rate) {
        return Indicator.times(imports, Observation.of(rate.movePointLeft(2)));
    }
}
