package org.tradegap.source;

/** The plain values of one measure in some records, in scaled 64 bits. */
final class PlainValues {
    private final PlainRecords records;
    private final Measure measure;
    private final PlainNumber number;
    private final long[] unscaled;
    private final int[] scales;
    private final int flow;

    /** No values yet of records, written as the numbers of their format. */
    PlainValues(PlainRecords records, Measure measure, Format.Numbers numbers) {
        this.records = records;
        this.measure = measure;
        this.number = new PlainNumber(numbers);
        this.unscaled = new long[records.most()];
        this.scales = new int[records.most()];
        this.flow = measure.flow().map(FlowNumbers::number).orElse(FieldNumbers.OTHER);
    }

    Measure measure() {
        return measure;
    }

    /** The number of the measure's flow; {@link FieldNumbers#OTHER} where a field of the record tells it. */
    int flow() {
        return flow;
    }

    /** Whether there is a value in a record, once values were found. */
    boolean isThere(int record) {
        return unscaled[record] >= 0;
    }

    /** The value in a record without its point; negative where there is none. */
    long unscaled(int record) {
        return unscaled[record];
    }

    /** The digits after the point of the value in a record. */
    int scale(int record) {
        return scales[record];
    }

    /** Finds the values in the records that are {@link FlowScanner#PLAIN plain}; one with another value is so no more. */
    void find(int[] states) {
        int index = measure.index();
        byte[] bytes = records.bytes();
        Words words = records.words();
        for (int record = 0; record < records.size(); record++) {
            if (states[record] == FlowScanner.PLAIN) {
                unscaled[record] = number.read(words, bytes, records.from(record, index), records.to(record, index));
                scales[record] = number.scale();
                if (unscaled[record] < 0 && !isAbsent(record)) {
                    states[record] = FlowScanner.OTHER;
                }
            }
        }
    }

    private boolean isAbsent(int record) {
        return measure.wide() && records.isBlank(record, measure.index());
    }
}
