package org.tradegap.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How one kind of CSV file is recognised and read; data, not code.
 *
 * @param id lower case with dashes
 * @param title as it is shown
 * @param shape how its lines and fields stand
 * @param fields field to where its text is
 * @param values the columns that hold values; a row gives one flow for each
 * @param leaveOut rows that are not read, and why
 * @param numbers how values are written
 * @param conventions what its rows mean together
 * @param ignored columns that are known and not read
 * @param text the description as it was written; a part of the key under which results are kept
 */
public record Format(
        String id,
        String title,
        Shape shape,
        Map<Field, TextRule> fields,
        List<ValueRule> values,
        List<LeaveOut> leaveOut,
        Numbers numbers,
        Conventions conventions,
        List<String> ignored,
        String text) {
    /**
     * How lines and fields stand, and what tells the format from others.
     *
     * @param delimiter between fields
     * @param before a pattern for each line before the header
     * @param extraFields empty fields that rows may have beyond the header's
     * @param with columns that must be there, beside those that are read
     * @param without columns that must not be there
     */
    public record Shape(
            char delimiter, List<String> before, int extraFields, List<String> with, List<String> without) {}

    /**
     * Rows that are not read.
     *
     * @param column whose text decides
     * @param is the texts, or patterns between slashes, of such rows
     * @param unless whether these are the rows that are read, and all others are not
     * @param optional whether the column may be missing, so that nothing is left out
     * @param why in words
     */
    public record LeaveOut(String column, List<String> is, boolean unless, boolean optional, String why) {}

    /**
     * How values are written.
     *
     * @param thousands what stands between groups of digits; empty for nothing
     * @param decimals to which values are rounded, half to even; -1 where they are exact as they stand
     * @param missing texts that stand for a missing value, with the shorthand of its status
     */
    public record Numbers(String thousands, int decimals, Map<String, String> missing) {}

    /**
     * What the rows of a file mean together.
     *
     * @param duplicates what a second row with the same key is
     * @param allPartners whether a file holds every partner, so that they add up to the world
     * @param yearToDate whether a year beside its months is the sum of the months there are
     * @param zeroMonths whether a month without any trade is one that is not yet published
     * @param sidecarRequired whether {@code <file>.yml} must say what the values are
     */
    public record Conventions(
            Duplicates duplicates,
            boolean allPartners,
            boolean yearToDate,
            boolean zeroMonths,
            boolean sidecarRequired) {}

    /** What a second row with the same key in a file is. */
    public enum Duplicates {
        /** A rejection. */
        REJECT,
        /** A rejection where the codes of its areas are the same too, else a part of the figure of an area with two codes. */
        BY_CODE,
        /** A part of the same figure, as where rows are split by port or procedure. */
        SUM,
        /** Not there, as the source warrants. */
        TRUST
    }

    /** The columns that must be there, sorted; of months only the first. */
    public NavigableSet<String> required() {
        NavigableSet<String> required = new TreeSet<>(shape.with());
        fields.values().stream().filter(rule -> !rule.optional()).forEach(rule -> required.addAll(rule.columns()));
        leaveOut.stream().filter(rule -> !rule.optional()).forEach(rule -> required.add(rule.column()));
        values.forEach(rule -> rule.columns().stream().limit(1).forEach(required::add));
        return required;
    }

    /** The fields that neither a column nor the description tells, so that the sidecar of a file must. */
    public List<Field> untold() {
        List<Field> untold = new ArrayList<>(Field.NEEDED);
        untold.removeAll(fields.keySet());
        if (values.stream().allMatch(rule -> rule.flow().isPresent())) {
            untold.remove(Field.FLOW);
        }
        if (values.stream().noneMatch(rule -> rule.pattern().isEmpty())) {
            untold.remove(Field.PERIOD);
        }
        return untold;
    }

    /** The format with the texts of fields that it does not tell. */
    Format with(Map<Field, String> told) {
        Map<Field, TextRule> all = new EnumMap<>(Field.class);
        all.putAll(fields);
        told.forEach((field, value) -> all.put(field, TextRule.constant(value)));
        String both = told.isEmpty() ? text : text + "\n# " + new EnumMap<>(told);
        return new Format(id, title, shape, all, values, leaveOut, numbers, conventions, ignored, both);
    }

    /** Whether a file is read in one piece, so that rows with the same key are found. */
    public boolean findsDuplicates() {
        return conventions.duplicates != Duplicates.TRUST;
    }

    /** Whether rows with the same key are rejected. */
    boolean rejectsDuplicates() {
        return conventions.duplicates == Duplicates.REJECT || conventions.duplicates == Duplicates.BY_CODE;
    }
}
