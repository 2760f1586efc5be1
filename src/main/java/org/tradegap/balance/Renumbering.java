package org.tradegap.balance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tradegap.source.FlowNumbers;

/** Keys of a cube as they are by other numbers. */
final class Renumbering implements CellTable.Keys {
    private final int[] periods;
    private final int[] areas;
    private final int[] groups;

    private Renumbering(PartialCube cube, FlowNumbers numbers, int[] groups) {
        this.periods = cube.periods().stream().mapToInt(numbers::of).toArray();
        this.areas = cube.areas().stream().mapToInt(numbers::of).toArray();
        this.groups = groups;
    }

    /** By the numbers of others, which get numbers for what is in the cube. */
    static Renumbering of(PartialCube cube, Groups groups) {
        int[] ofGroups = cube.groups().stream().mapToInt(groups::of).toArray();
        return new Renumbering(cube, groups.numbers(), ofGroups);
    }

    /** The same, where codes of one sector are not told apart. */
    static Renumbering ofSectors(PartialCube cube, Groups groups) {
        int[] ofGroups = cube.groups().stream()
                .map(group -> new PartialCube.Group(group.classification(), group.level(), group.sectors(), ""))
                .mapToInt(groups::of)
                .toArray();
        return new Renumbering(cube, groups.numbers(), ofGroups);
    }

    /** The same, where what the flows are of does not count. */
    static Renumbering ofFlows(PartialCube cube, FlowNumbers numbers) {
        return new Renumbering(cube, numbers, new int[cube.groups().size()]);
    }

    @Override
    public long of(long key) {
        return FlowNumbers.key(
                periods[FlowNumbers.periodOf(key)],
                areas[FlowNumbers.reporterOf(key)],
                areas[FlowNumbers.partnerOf(key)],
                FlowNumbers.flowOf(key),
                groups[FlowNumbers.commodityOf(key)]);
    }

    /** Whether all keys stay as they are. */
    boolean changesNothing() {
        return Arrays.stream(new int[][] {periods, areas, groups})
                .allMatch(numbers -> IntStream.range(0, numbers.length).allMatch(i -> numbers[i] == i));
    }
}
