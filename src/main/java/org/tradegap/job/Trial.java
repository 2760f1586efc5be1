package org.tradegap.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.Lineage;
import org.tradegap.quality.Finding;
import org.tradegap.report.Report;
import org.tradegap.report.ReportData;
import org.tradegap.report.Sheet;
import org.tradegap.report.Sheets;
import org.tradegap.report.SourceCells;
import org.tradegap.workbook.WorkbookWriter;

/** The workbook of the analysts as a check would have it, filled in only to see what of their own does not follow. */
final class Trial {
    private Trial() {}

    /**
     * What a run would say of a template; nothing of one that has no sheets of its own.
     *
     * @throws org.tradegap.definition.DefinitionException when the template has something that is called as something of
     *     the report is
     */
    static List<Finding> of(ReportFigures figures, Path template) throws IOException {
        if (!WorkbookWriter.isFilledIn(template)) {
            return List.of();
        }
        ReportData data = data(figures);
        List<Sheet> sheets = Sheets.of(data, List.of());
        SourceCells cells = SourceCells.of(data, sheets, lines(data));
        Report report = ReportWorkbooks.forAnalysts(data, sheets, List.of(), cells, template);
        WorkbookWriter writer = new WorkbookWriter();
        writer.write(report, Map.of(), template, OutputStream.nullOutputStream());
        return ReportWorkbooks.onAnalysts(writer.remarks());
    }

    /** No lines, which are not looked for, but the sheet that they would stand on. */
    private static Map<String, Lineage.Found> lines(ReportData data) {
        return data.isTraced() ? Map.of("", new Lineage.Found(Collections.emptySortedMap())) : Map.of();
    }

    private static ReportData data(ReportFigures figures) {
        return new ReportData(
                figures.definition(),
                new ReportData.Edition(LocalDate.EPOCH, "check"),
                cubes(figures),
                new ReportData.Claims(figures.claims(), Map.of()),
                figures.files(),
                Facts.byReason(figures.rejections()),
                Facts.unclassified(figures),
                Facts.leftOut(figures),
                figures.findings());
    }

    private static ReportData.Cubes cubes(ReportFigures figures) {
        Map<String, BalanceCube> details = new LinkedHashMap<>();
        figures.details().forEach((scheme, merged) -> details.put(scheme, merged.cube()));
        return new ReportData.Cubes(details, figures.control().map(CubeMerge.Merged::cube), figures.further())
                .noting(figures.definition());
    }
}
