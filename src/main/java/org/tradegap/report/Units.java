package org.tradegap.report;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What figures are counted in, as headers name it in brackets at their end. */
public final class Units {
    /** In the header of figures of several measures. */
    static final String BY_ROW = "unit as in the row";

    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\S \\(([^()]+)\\)");

    /** Currencies by their codes, multiples of anything, and what else figures of reports are counted in. */
    private static final Pattern UNIT = Pattern.compile("[A-Z]{3}|(hundred|thousand|million|billion) \\S.*"
            + "|%|percent|(percentage )?points|number|ratio|times|rank|index|.* = 100|days|months|years|" + BY_ROW
            + "|g|kg|(metric )?tons|tonnes|litres|barrels|m|m2|m3|km|kWh|MWh|GWh|TJ|items|pieces|pairs|carats");

    private Units() {}

    /**
     * Whether a header ends with a unit in brackets, and not with a remark.
     *
     * @param others units beside those that are known
     */
    public static boolean endWithOne(String header, Set<String> others) {
        Matcher brackets = IN_BRACKETS.matcher(header);
        return brackets.matches() && (UNIT.matcher(brackets.group(1)).matches() || others.contains(brackets.group(1)));
    }
}
