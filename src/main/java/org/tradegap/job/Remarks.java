package org.tradegap.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.balance.Aggregate;
import org.tradegap.balance.Coverage;
import org.tradegap.balance.CubeMerge;
import org.tradegap.indicator.Indicator;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Rounding;

/** What is to be said of figures beside them, in words: what was compared instead of added up, and what is covered. */
final class Remarks {
    private static final int CHAPTER = 2;
    private static final int SHOWN = 12;
    private static final BigDecimal NOISE = new BigDecimal("0.0005");

    private Remarks() {}

    /** What a merge compared instead of adding it up, a line for each kind, and how far its partners reach. */
    static Stream<String> of(CubeMerge.Merged merged) {
        String source = merged.cube().source().id();
        Map<String, List<Aggregate>> kinds = merged.aggregates().stream()
                .collect(Collectors.groupingBy(
                        each -> source + ": " + each.kind() + " of "
                                + each.key().flow().code() + "s",
                        TreeMap::new,
                        Collectors.toList()));
        Stream<String> totals = kinds.entrySet().stream().map(kind -> kind.getKey() + ": " + compared(kind.getValue()));
        Stream<String> flows = merged.ofWhich().entrySet().stream()
                .map(flow -> source + ": " + flow.getKey().code() + ", "
                        + flow.getValue().rows() + " rows that exports or imports already hold");
        return Stream.of(totals, flows, gaps(merged), covered(merged)).flatMap(each -> each);
    }

    /** How aggregates of one kind compare, with the largest difference. */
    private static String compared(List<Aggregate> aggregates) {
        List<Aggregate> other = aggregates.stream().filter(Aggregate::differs).toList();
        String largest = other.stream()
                .max(Comparator.comparing(Remarks::difference))
                .map(each -> ", at most by " + difference(each).toPlainString() + ": " + each.key() + ", "
                        + each.given().value().toPlainString() + " against "
                        + each.leaves().value().toPlainString())
                .orElse("");
        if (aggregates.stream().allMatch(Aggregate::isApart)) {
            return aggregates.size() + " stand beside the year's own rows and are not added up";
        }
        return aggregates.size() + " compared with the sum of their parts, " + other.size() + " differ" + largest;
    }

    private static BigDecimal difference(Aggregate aggregate) {
        return aggregate.leaves().value().subtract(aggregate.given().value()).abs();
    }

    /** Where partners that are all there do not add up to the world, each with the amount. */
    private static Stream<String> gaps(CubeMerge.Merged merged) {
        String unit = merged.cube().source().unit();
        return merged.coverages().stream()
                .filter(each -> each.complete() && each.isKnown())
                .filter(each -> each.excess().abs().compareTo(NOISE) >= 0)
                .map(each -> merged.cube().source().id() + ": " + each.flow().code() + "s with the world in "
                        + each.period() + " are " + plain(each.world().value(), 3) + " " + unit + ", the "
                        + each.areas() + " partners add up to "
                        + plain(each.excess().abs(), 3)
                        + (each.excess().signum() > 0 ? " more" : " less"));
    }

    /** Which part of trade with the world the partners present have, over all periods of a reporter and flow. */
    private static Stream<String> covered(CubeMerge.Merged merged) {
        Map<String, List<Coverage>> groups = merged.coverages().stream()
                .filter(each -> !each.complete() && each.isKnown())
                .collect(Collectors.groupingBy(
                        each -> each.flow().code() + "s of " + each.reporter(), TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        groups.forEach((group, coverages) -> {
            String shares = coverages.stream()
                    .map(each -> each.period() + " " + percent(each))
                    .collect(Collectors.joining(", "));
            int areas = coverages.stream().mapToInt(Coverage::areas).max().orElse(0);
            lines.add(merged.cube().source().id() + ": coverage of " + group + " by the " + areas
                    + " partners present: " + shares);
        });
        return lines.stream();
    }

    /**
     * The editions of the Harmonized System that the rows of a file name, with their years, and which codes of the schemes
     * depend on them; nothing where the rows name none.
     */
    static String editions(Map<HsEdition, Set<Integer>> editions, List<SectorScheme> schemes) {
        Map<HsEdition, SortedSet<Integer>> all = new TreeMap<>();
        editions.forEach((edition, years) -> all.put(edition, new TreeSet<>(years)));
        String words = all.entrySet().stream()
                .map(each -> each.getKey() + " in " + years(each.getValue()))
                .collect(Collectors.joining(", "));
        return all.size() < 2 ? words : words + "; " + affected(schemes);
    }

    /** What another edition may hold under another code: all that is told by more than the two digits of a chapter. */
    private static String affected(List<SectorScheme> schemes) {
        List<String> deep = schemes.stream()
                .flatMap(scheme -> scheme.claims().keySet().stream())
                .filter(prefix -> prefix.length() > CHAPTER)
                .distinct()
                .sorted()
                .toList();
        if (deep.isEmpty()) {
            return "chapters are the same in each, and no sector is defined by codes of more digits";
        }
        String more = deep.size() > SHOWN ? " and " + (deep.size() - SHOWN) + " more" : "";
        return "the same goods may stand under other codes in another edition, which affects the sectors defined by "
                + String.join(", ", deep.subList(0, Math.min(SHOWN, deep.size()))) + more;
    }

    private static String years(SortedSet<Integer> years) {
        return years.first().equals(years.last()) ? years.first().toString() : years.first() + "-" + years.last();
    }

    private static String percent(Coverage coverage) {
        Observation share = Indicator.percent(coverage.partners(), coverage.world());
        return share.known().map(each -> plain(each, 1) + " %").orElse("not known");
    }

    private static String plain(BigDecimal value, int decimals) {
        return Rounding.shown(value, decimals).toPlainString();
    }
}
