package org.tradegap.report;

/** A row of a {@link DataTable}; the same object may stand for one row after the other. */
public interface DataRow {
    /** Gives the sink as many cells as the table has columns. */
    void writeTo(DataSink cells);
}
