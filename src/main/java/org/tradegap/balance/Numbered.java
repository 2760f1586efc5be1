package org.tradegap.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for things, from 0 in the order in which they are met. Several threads can share them. */
final class Numbered<T> {
    private final List<T> all = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    /** Those that have the first numbers. */
    Numbered(List<T> first) {
        first.forEach(this::of);
    }

    synchronized int of(T each) {
        Integer number = numbers.putIfAbsent(each, all.size());
        if (number == null) {
            all.add(each);
            return all.size() - 1;
        }
        return number;
    }

    synchronized T get(int number) {
        return all.get(number);
    }

    /** All so far, by their numbers. */
    synchronized List<T> all() {
        return List.copyOf(all);
    }
}
