package org.tradegap.source;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradegap.trade.Period;

/**
 * The ways in which sources write a period: {@code 2016}, {@code 2016-03}, {@code 201603}, {@code March 2016}; month 52
 * is the whole year.
 */
final class PeriodForm {
    static final String EXPECTED = "a year such as 2016 or a month 2016-03";

    private static final int LATEST = 2499;
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})-?(\\d{2})");
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{4})");
    private static final String WHOLE_YEAR = "52";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private PeriodForm() {}

    /** The period that a text says; empty when it says none, or one so far ahead that it is another number. */
    static Optional<Period> parse(String text) {
        return period(text).filter(period -> period.year() <= LATEST);
    }

    private static Optional<Period> period(String text) {
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return digits.group(2).equals(WHOLE_YEAR)
                    ? Period.parse(digits.group(1))
                    : Period.parse(digits.group(1) + "-" + digits.group(2));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            String name = named.group(1).toLowerCase(Locale.ROOT);
            int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
            return month == 0 || !isMonth(name, month)
                    ? Optional.empty()
                    : Period.parse(named.group(2) + (month < 10 ? "-0" : "-") + month);
        }
        return Period.parse(text);
    }

    /** Whether a name that begins as a month does is that month's, whole or shortened to three letters. */
    private static boolean isMonth(String name, int month) {
        return name.length() == 3
                || name.equals(Month.of(month)
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT));
    }
}
