package org.tradegap.bench;

import java.util.List;

/**
 * What one run of a program cost.
 *
 * @param seconds of the whole process, or what the program says of itself
 * @param reading the seconds of reading and adding up; not a number where the program does not say
 * @param peak the most memory it held, in KiB
 */
record Run(double seconds, double reading, long peak) {
    /** The middle of some numbers, or the mean of the two in the middle. */
    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int size = sorted.size();
        return size == 0 ? Double.NaN : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }
}
