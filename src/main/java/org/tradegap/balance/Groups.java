package org.tradegap.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for groups of commodities, in the order in which they are met. */
final class Groups {
    private final List<PartialCube.Group> all = new ArrayList<>();
    private final Map<PartialCube.Group, Integer> numbers = new HashMap<>();

    int of(PartialCube.Group group) {
        Integer known = numbers.putIfAbsent(group, all.size());
        if (known == null) {
            all.add(group);
            return all.size() - 1;
        }
        return known;
    }

    List<PartialCube.Group> all() {
        return all;
    }
}
