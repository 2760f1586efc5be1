package org.tradegap.report;

import java.util.List;
import org.tradegap.indicator.Indicator;

/** Makes one kind of sheet from the figures of a report. */
interface SheetMaker {
    /** Its name in the {@code sheets} of a definition. */
    String id();

    /** The statistics that it shows, which the notes then define. */
    List<Indicator> indicators();

    /** The sheet, and further ones where the report has further schemes. */
    List<Sheet> make(ReportData data);
}
