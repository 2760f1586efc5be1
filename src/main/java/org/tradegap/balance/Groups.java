package org.tradegap.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.FlowNumbers;

/** Numbers for groups of commodities, in the order in which they are met. */
final class Groups {
    private static final int UNKNOWN = -1;

    private final List<SectorScheme> schemes;
    private final FlowNumbers numbers;
    private final boolean byCode;
    private final List<PartialCube.Group> all = new ArrayList<>();
    private final Map<PartialCube.Group, Integer> known = new HashMap<>();
    private int[] ofCommodity = new int[0];

    /** Groups under some schemes of the commodities that have numbers. */
    Groups(List<SectorScheme> schemes, FlowNumbers numbers) {
        this(schemes, numbers, false);
    }

    private Groups(List<SectorScheme> schemes, FlowNumbers numbers, boolean byCode) {
        this.schemes = List.copyOf(schemes);
        this.numbers = numbers;
        this.byCode = byCode;
    }

    /** Others of the same commodities, in which each code is a group of its own. */
    Groups byCode() {
        return new Groups(schemes, numbers, true);
    }

    /** The number of a group. */
    int of(PartialCube.Group group) {
        Integer number = known.get(group);
        if (number != null) {
            return number;
        }
        numbers.refuseGroup(all.size());
        known.put(group, all.size());
        all.add(group);
        return all.size() - 1;
    }

    /** The number of a commodity's group. */
    int of(int commodity) {
        if (commodity >= ofCommodity.length) {
            int before = ofCommodity.length;
            ofCommodity = Arrays.copyOf(ofCommodity, 2 * commodity + 16);
            Arrays.fill(ofCommodity, before, ofCommodity.length, UNKNOWN);
        }
        if (ofCommodity[commodity] == UNKNOWN) {
            ofCommodity[commodity] = of(PartialCube.Group.of(numbers.commodity(commodity), schemes, byCode));
        }
        return ofCommodity[commodity];
    }

    /** The groups by their numbers so far. */
    List<PartialCube.Group> all() {
        return List.copyOf(all);
    }

    /** The group with a number. */
    PartialCube.Group group(int number) {
        return all.get(number);
    }

    FlowNumbers numbers() {
        return numbers;
    }

    /** The ids of the schemes. */
    List<String> schemes() {
        return schemes.stream().map(SectorScheme::id).toList();
    }
}
