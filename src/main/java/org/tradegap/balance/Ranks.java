package org.tradegap.balance;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.tradegap.definition.Problem;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.InputException;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/** What the numbers of several cubes stand for under one scheme, as ranks of areas, periods and sectors that all of them share. */
final class Ranks {
    private static final int AREAS = 1 << 15;

    private final List<Area> areas;
    private final List<Period> periods;
    private final List<String> sectors;
    private final int[][] area;
    private final int[][] period;
    private final int[][] sector;
    private final int[][] level;

    /**
     * The ranks of some cubes.
     *
     * @param scheme the index of the scheme in each
     * @throws InputException when there are too many areas
     */
    Ranks(List<PartialCube> cubes, int[] scheme) {
        SortedSet<Period> allPeriods = new TreeSet<>();
        SortedSet<String> allSectors = new TreeSet<>();
        Map<List<Object>, Integer> levels = new HashMap<>();
        for (int cube = 0; cube < cubes.size(); cube++) {
            int of = scheme[cube];
            allPeriods.addAll(cubes.get(cube).periods());
            cubes.get(cube).groups().forEach(group -> {
                allSectors.add(group.sectors().get(of));
                levels.putIfAbsent(List.of(group.classification(), group.level()), levels.size());
            });
        }
        this.areas = areas(cubes);
        this.periods = List.copyOf(allPeriods);
        this.sectors = List.copyOf(allSectors);
        this.area = new int[cubes.size()][];
        this.period = new int[cubes.size()][];
        this.sector = new int[cubes.size()][];
        this.level = new int[cubes.size()][];
        for (int cube = 0; cube < cubes.size(); cube++) {
            int of = scheme[cube];
            List<PartialCube.Group> groups = cubes.get(cube).groups();
            area[cube] = each(cubes.get(cube).areas(), one -> Collections.binarySearch(areas, one));
            period[cube] = each(cubes.get(cube).periods(), one -> Collections.binarySearch(periods, one));
            sector[cube] = each(
                    groups,
                    group -> Collections.binarySearch(sectors, group.sectors().get(of)));
            level[cube] = each(groups, group -> levels.getOrDefault(List.of(group.classification(), group.level()), 0));
        }
    }

    /** The areas of all cubes; where they are too many, those in use. */
    private static List<Area> areas(List<PartialCube> cubes) {
        SortedSet<Area> areas = new TreeSet<>();
        cubes.forEach(cube -> areas.addAll(cube.areas()));
        if (areas.size() > AREAS) {
            areas.clear();
            cubes.forEach(cube -> areas.addAll(cube.areasInUse()));
        }
        if (areas.size() > AREAS) {
            String most = "at most " + AREAS + " areas";
            throw new InputException(new Problem("all files of a source", 0, most, String.valueOf(areas.size())));
        }
        return List.copyOf(areas);
    }

    private static <T> int[] each(List<T> all, ToIntFunction<T> rank) {
        return all.stream().mapToInt(rank).toArray();
    }

    /** The areas by rank. */
    List<Area> areas() {
        return areas;
    }

    /** The periods by rank. */
    List<Period> periods() {
        return periods;
    }

    /** The ids of sectors by rank. */
    List<String> sectors() {
        return sectors;
    }

    /** The rank of the reporter of a key in a cube. */
    int reporter(int cube, long key) {
        return area[cube][FlowNumbers.reporterOf(key)];
    }

    /** The rank of the partner of a key in a cube. */
    int partner(int cube, long key) {
        return area[cube][FlowNumbers.partnerOf(key)];
    }

    /** The rank of the period of a key in a cube. */
    int period(int cube, long key) {
        return period[cube][FlowNumbers.periodOf(key)];
    }

    /** The rank of the sector of a key in a cube. */
    int sector(int cube, long key) {
        return sector[cube][FlowNumbers.commodityOf(key)];
    }

    /** A number of the level of detail of a key in a cube. */
    int level(int cube, long key) {
        return level[cube][FlowNumbers.commodityOf(key)];
    }
}
