package org.tradegap.balance;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Observation;

/**
 * The sums of one flow at every level of detail that its source gives, and which of them count: of a classification that the
 * scheme covers, where there is one, the codes that no finer code of it is a part of. Where codes are not told apart, all of them have
 * one length, or {@link #lackCodes} tells that the files are to be read again.
 */
public final class Levels {
    /** A level of detail: a number of digits, 0 for totals, in one classification. */
    private record Level(String classification, int digits) {
        private static final Comparator<Level> FINER =
                Comparator.comparingInt(Level::digits).thenComparing(Level::classification, Comparator.reverseOrder());

        String kind() {
            return digits == 0 ? "TOTAL" : classification + " " + digits + "-digit codes";
        }
    }

    /** What is added up within a level: a code, empty where codes are not told apart, and its sector. */
    private record Part(String code, String sector) {}

    private final NavigableMap<Level, Map<Part, Sum>> levels = new TreeMap<>(Level.FINER);

    /** Whether cubes have codes of several lengths of one classification, so that some may be parts of others, and do not tell all apart. */
    public static boolean lackCodes(Collection<PartialCube> cubes) {
        return lackCodesIn(cubes.stream().map(PartialCube::groups))
                && lackCodesIn(cubes.stream().map(PartialCube::groupsInUse));
    }

    private static boolean lackCodesIn(Stream<? extends Collection<PartialCube.Group>> groups) {
        Map<String, Set<Integer>> digits = new HashMap<>();
        Set<String> lacking = new HashSet<>();
        groups.flatMap(Collection::stream).filter(group -> group.level() > 0).forEach(group -> {
            digits.computeIfAbsent(group.classification(), each -> new HashSet<>())
                    .add(group.level());
            if (group.code().isEmpty()) {
                lacking.add(group.classification());
            }
        });
        return digits.entrySet().stream()
                .anyMatch(each -> each.getValue().size() > 1 && lacking.contains(each.getKey()));
    }

    /** Takes a sum of codes of a group. */
    void add(PartialCube.Group group, String sector, Sum sum) {
        levels.computeIfAbsent(new Level(group.classification(), group.level()), level -> new HashMap<>())
                .merge(new Part(group.code(), sector), sum, Sum::plus);
    }

    /**
     * The sums by sector that count.
     *
     * @param key what they are of
     * @param compared takes every level that does not count, or not in all of its codes
     */
    Map<String, Sum> leaves(FlowKey key, Consumer<Aggregate> compared) {
        Level covered = levels.keySet().stream()
                .filter(level -> isCovered(parts(level)))
                .max(Level.FINER)
                .orElse(levels.lastKey());
        Level finest = levels.keySet().stream()
                .filter(level -> level.classification().equals(covered.classification()))
                .max(Level.FINER)
                .orElse(covered);
        Predicate<Level> isOfTree = level -> level.classification().equals(finest.classification())
                && level.digits() > 0
                && level.digits() < finest.digits();
        boolean isTree =
                levels.keySet().stream().filter(isOfTree.or(finest::equals)).allMatch(level -> isByCode(parts(level)));
        SortedMap<Part, Sum> leaves =
                new TreeMap<>(Comparator.comparing(Part::code).thenComparing(Part::sector));
        leaves.putAll(parts(finest));
        levels.descendingMap().forEach((level, sums) -> {
            if (isTree && isOfTree.test(level)) {
                addBranches(key, level, leaves, compared);
            }
        });
        Observation all = total(leaves.values());
        levels.forEach((level, sums) -> {
            if (!level.equals(finest) && !(isTree && isOfTree.test(level))) {
                compared.accept(new Aggregate(key, level.kind(), total(sums.values()), all));
            }
        });
        return bySector(leaves);
    }

    /** Adds the codes that no leaf is a part of; the others are compared with their leaves. */
    private void addBranches(FlowKey key, Level level, SortedMap<Part, Sum> leaves, Consumer<Aggregate> compared) {
        Map<Part, Sum> whole = new HashMap<>();
        Observation given = Observation.ZERO;
        Observation ofLeaves = Observation.ZERO;
        for (Map.Entry<Part, Sum> each : parts(level).entrySet()) {
            String code = each.getKey().code();
            SortedMap<Part, Sum> below = leaves.subMap(new Part(code, ""), new Part(code + Character.MAX_VALUE, ""));
            if (below.isEmpty()) {
                whole.put(each.getKey(), each.getValue());
            } else {
                given = given.plus(each.getValue().total());
                ofLeaves = ofLeaves.plus(total(below.values()));
            }
        }
        if (whole.size() < parts(level).size()) {
            compared.accept(new Aggregate(key, level.kind(), given, ofLeaves));
        }
        leaves.putAll(whole);
    }

    private Map<Part, Sum> parts(Level level) {
        return levels.getOrDefault(level, Map.of());
    }

    /** Whether the scheme has a sector for any of the codes. */
    private static boolean isCovered(Map<Part, Sum> sums) {
        return sums.keySet().stream()
                .map(Part::sector)
                .anyMatch(sector -> !sector.equals(Sector.UNCLASSIFIED.id()) && !sector.equals(Sector.TOTAL.id()));
    }

    private static boolean isByCode(Map<Part, Sum> sums) {
        return sums.keySet().stream().noneMatch(part -> part.code().isEmpty());
    }

    private static Map<String, Sum> bySector(SortedMap<Part, Sum> leaves) {
        Map<String, Sum> sectors = new HashMap<>();
        leaves.forEach((part, sum) -> sectors.merge(part.sector(), sum, Sum::plus));
        return sectors;
    }

    private static Observation total(Iterable<Sum> sums) {
        Observation total = Observation.ZERO;
        for (Sum sum : sums) {
            total = total.plus(sum.total());
        }
        return total;
    }
}
