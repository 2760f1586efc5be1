package org.tradegap.source;

import java.util.ArrayList;
import java.util.List;

/** What the texts of one or several columns stand for, as a number that is found once for each text. */
final class FieldNumbers {
    /** A text that stands for nothing plain. */
    static final int OTHER = -1;

    /** A byte that no text in UTF-8 has. */
    private static final byte BETWEEN = (byte) 0xFF;

    /** Finds the number of a record's texts. */
    @FunctionalInterface
    interface Meaning {
        int of(List<String> fields) throws BadField;
    }

    private final int[] columns;
    private final Meaning meaning;
    private final TextIds known = new TextIds();
    private byte[] joined = new byte[64];
    private int constant = TextIds.ABSENT;

    /** The number that some columns stand for; for none of them, the one number that every record has. */
    FieldNumbers(List<Integer> columns, Meaning meaning) {
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.meaning = meaning;
    }

    /** The number in a record that was split; {@link #OTHER} where it has none. */
    int of(RecordFields record, byte[] bytes) {
        if (columns.length == 0) {
            constant = constant == TextIds.ABSENT ? found(record.texts(bytes)) : constant;
            return constant;
        }
        if (columns.length == 1) {
            return of(record, bytes, bytes, record.from(columns[0]), record.to(columns[0]));
        }
        int length = 0;
        for (int column : columns) {
            length += record.to(column) - record.from(column) + 1;
        }
        joined = joined.length < length ? new byte[2 * length] : joined;
        int at = 0;
        for (int column : columns) {
            int size = record.to(column) - record.from(column);
            System.arraycopy(bytes, record.from(column), joined, at, size);
            joined[at + size] = BETWEEN;
            at += size + 1;
        }
        return of(record, bytes, joined, 0, at);
    }

    private int of(RecordFields record, byte[] bytes, byte[] text, int from, int to) {
        int number = known.get(text, from, to);
        if (number == TextIds.ABSENT) {
            number = found(record.texts(bytes));
            known.put(text, from, to, number);
        }
        return number;
    }

    private int found(List<String> fields) {
        try {
            return meaning.of(fields);
        } catch (BadField bad) {
            return OTHER;
        }
    }

    /** The columns of several fields together; those that are not there have none. */
    static List<Integer> columns(Layout layout, Field... fields) {
        List<Integer> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.addAll(layout.places().getOrDefault(field, List.of()));
        }
        return columns;
    }
}
