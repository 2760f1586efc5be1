package org.tradegap.report;

/** Makes one kind of chart from the figures of a report. */
interface ChartMaker {
    /** Its name in the {@code charts} of a definition, and of its files. */
    String id();

    Chart make(ReportData data);
}
