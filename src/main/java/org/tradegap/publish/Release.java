package org.tradegap.publish;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which release: ordered by date, then number.
 *
 * @param report the id of the report
 * @param asOf the date that the figures are stated for
 * @param number counted from 1 among the releases of that date
 */
public record Release(String report, LocalDate asOf, int number) implements Comparable<Release> {
    private static final Pattern NAME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})-([1-9][0-9]{0,8})");
    private static final Comparator<Release> ORDER =
            Comparator.comparing(Release::asOf).thenComparing(Release::number).thenComparing(Release::report);

    /** The release of a report that a folder name stands for; empty where it is no such name. */
    public static Optional<Release> parse(String report, String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate asOf = LocalDate.parse(matcher.group(1));
            return Optional.of(new Release(report, asOf, Integer.parseInt(matcher.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The name of its folder, such as {@code 2026-11-23-1}. */
    public String name() {
        return asOf + "-" + number;
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }
}
