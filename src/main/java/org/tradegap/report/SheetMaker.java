package org.tradegap.report;

import java.util.List;

/** Makes one kind of sheet from the figures of a report. */
interface SheetMaker {
    /** Its name in the {@code sheets} of a definition. */
    String id();

    /** The sheet, and further ones where the report has further schemes. */
    List<Sheet> make(ReportData data);
}
