package org.tradegap.report;

import java.util.List;

/**
 * A finished report: sheets in the order of the workbook, charts in the order of the Charts sheet.
 *
 * @param id the folder name of the report, lower case with dashes
 * @param title one line that names reporter, partners and scope
 * @param subject one sentence for the document's properties
 * @param data long tables, whose sheets come last
 * @param places where in them the cells stand that figures were made from
 * @param live charts that the spreadsheet itself draws of tables
 */
public record Report(
        String id,
        String title,
        String subject,
        List<Sheet> sheets,
        List<Chart> charts,
        List<DataTable> data,
        CellPlaces places,
        List<LiveChart> live) {
    public Report {
        sheets = List.copyOf(sheets);
        charts = List.copyOf(charts);
        data = List.copyOf(data);
        live = List.copyOf(live);
    }

    /** A report without long tables. */
    public Report(String id, String title, String subject, List<Sheet> sheets, List<Chart> charts) {
        this(id, title, subject, sheets, charts, List.of());
    }

    /** A report whose figures refer to no cells of its long tables. */
    public Report(
            String id, String title, String subject, List<Sheet> sheets, List<Chart> charts, List<DataTable> data) {
        this(id, title, subject, sheets, charts, data, CellPlaces.NONE, List.of());
    }

    /** The same report with charts that the spreadsheet draws. */
    public Report with(List<LiveChart> drawn) {
        return new Report(id, title, subject, sheets, charts, data, places, drawn);
    }
}
