package org.tradegap.source;

import java.util.ArrayList;
import java.util.Arrays;
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

    private final PlainRecords records;
    private final int[] columns;
    private final Meaning meaning;
    private final int[] numbers;
    private final TextIds known = new TextIds();
    private byte[] joined = new byte[64];
    private int constant = TextIds.ABSENT;

    /** The number that some columns of records stand for; for none of them, the one number that every record has. */
    FieldNumbers(PlainRecords records, List<Integer> columns, Meaning meaning) {
        this.records = records;
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.meaning = meaning;
        this.numbers = new int[records.most()];
    }

    /** The number of a record, {@link #OTHER} where it has none, once it was found. */
    int of(int record) {
        return numbers[record];
    }

    /** Finds the numbers of the records that are {@link FlowScanner#PLAIN plain}; one without a number is so no more. */
    void find(int[] states) {
        if (columns.length == 1) {
            findOne(states);
        } else if (columns.length > 1) {
            findSeveral(states);
        } else if (constant < 0) {
            findConstant(states);
        }
    }

    private void findOne(int[] states) {
        int column = columns[0];
        byte[] bytes = records.bytes();
        Words words = records.words();
        long lastHead = 0;
        int lastNumber = OTHER;
        for (int record = 0; record < records.size(); record++) {
            if (states[record] == FlowScanner.PLAIN) {
                int from = records.from(record, column);
                int to = records.to(record, column);
                long head = TextIds.head(words.from(from), bytes, from, to);
                if (head != lastHead || !TextIds.isWhole(head)) {
                    int number = known.get(head, bytes, from, to);
                    lastNumber = number == TextIds.ABSENT ? met(record, bytes, from, to) : number;
                    lastHead = head;
                }
                take(record, lastNumber, states);
            }
        }
    }

    private void take(int record, int number, int[] states) {
        numbers[record] = number;
        if (number < 0) {
            states[record] = FlowScanner.OTHER;
        }
    }

    private void findSeveral(int[] states) {
        for (int record = 0; record < records.size(); record++) {
            if (states[record] == FlowScanner.PLAIN) {
                take(record, several(record), states);
            }
        }
    }

    /** Finds the number that all records have in the first that is asked for. */
    private void findConstant(int[] states) {
        for (int record = 0; record < records.size(); record++) {
            if (states[record] == FlowScanner.PLAIN && constant == TextIds.ABSENT) {
                constant = found(records.texts(record));
                Arrays.fill(numbers, constant);
            }
            if (states[record] == FlowScanner.PLAIN) {
                take(record, constant, states);
            }
        }
    }

    private int several(int record) {
        byte[] bytes = records.bytes();
        int at = 0;
        for (int column : columns) {
            int from = records.from(record, column);
            int size = records.to(record, column) - from;
            if (joined.length < at + size + Long.BYTES) {
                joined = Arrays.copyOf(joined, 2 * (at + size + Long.BYTES));
            }
            System.arraycopy(bytes, from, joined, at, size);
            at += size;
            joined[at++] = BETWEEN;
        }
        int number = known.get(TextIds.head(Bytes.word(joined, 0), joined, 0, at), joined, 0, at);
        return number == TextIds.ABSENT ? met(record, joined, 0, at) : number;
    }

    /** The number of a text that is met for the first time. */
    private int met(int record, byte[] text, int from, int to) {
        int number = found(records.texts(record));
        known.put(text, from, to, number);
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
