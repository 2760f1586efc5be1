package org.tradegap.trade;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar year or a month, which are never added together.
 *
 * @param year 1800 to 2999
 * @param month 1 to 12, or 0 for the whole year
 */
public record Period(int year, int month) implements Comparable<Period> {
    private static final int MONTHS = 12;
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");
    private static final Comparator<Period> ORDER =
            Comparator.comparingInt(Period::year).thenComparingInt(Period::month);

    public Period {
        if (year < 1800 || year > 2999 || month < 0 || month > 12) {
            throw new IllegalArgumentException("not a period: " + year + ", month " + month);
        }
    }

    /** A whole year. */
    public static Period ofYear(int year) {
        return new Period(year, 0);
    }

    /** The period written as {@code 2016} or {@code 2016-03}; empty for anything else. */
    public static Optional<Period> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        int month = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        boolean real = year >= 1800 && year <= 2999 && month <= 12 && (form.group(2) == null || month > 0);
        return real ? Optional.of(new Period(year, month)) : Optional.empty();
    }

    public boolean isYear() {
        return month == 0;
    }

    /** The year that holds this period. */
    public Period wholeYear() {
        return ofYear(year);
    }

    /** The period so many years or months later; earlier where they are negative. */
    public Period plus(int periods) {
        if (isYear()) {
            return ofYear(year + periods);
        }
        int months = year * MONTHS + month - 1 + periods;
        return new Period(months / MONTHS, months % MONTHS + 1);
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return LocalDate.of(year, isYear() ? 1 : month, 1);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isYear() ? Integer.toString(year) : year + (month < 10 ? "-0" : "-") + month;
    }
}
