package org.tradegap.source;

import java.util.List;
import java.util.Map;

/**
 * Where the text of a field stands, and what is done to it: blanks at its ends go, then the characters to strip, then a
 * part is taken, then it is padded, then mapped.
 *
 * @param columns whose texts are joined by dashes; none for a constant
 * @param constant the text itself, where there are no columns
 * @param optional whether the columns may be missing
 * @param strip characters that are removed at both ends
 * @param take a pattern whose first group is taken, where it is found
 * @param pad how many digits a number is padded to with zeros; 0 for none, {@link #EVEN} for one more where they are odd
 * @param map texts to what they stand for; others stay as they are
 * @param areas the table or the name of the coding, for a field that holds an area
 * @param lengths the digits that a commodity code may have; those of the system when empty
 */
public record TextRule(
        List<String> columns,
        String constant,
        boolean optional,
        String strip,
        String take,
        int pad,
        Map<String, String> map,
        String areas,
        List<Integer> lengths) {
    /** Codes of the HS have an even number of digits: one zero in front of an odd number. */
    static final int EVEN = -2;

    /** A column as it stands. */
    static TextRule column(String column) {
        return new TextRule(List.of(column), "", false, "", "", 0, Map.of(), "", List.of());
    }

    /** A text that is the same in every row. */
    static TextRule constant(String text) {
        return new TextRule(List.of(), text, false, "", "", 0, Map.of(), "", List.of());
    }
}
