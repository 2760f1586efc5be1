package org.tradegap.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tradegap.definition.Problem;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;

/** Writes a report as an Excel workbook in the look of a template. */
public final class WorkbookWriter {
    /**
     * What keeps a template from being used: not there, not a workbook, no sheet named {@code Style}, named cell styles
     * that are missing; empty when it is fit.
     */
    public static List<Problem> problems(Path template) {
        return Template.problems(template);
    }

    /**
     * Writes the workbook; the template is only read, {@code out} is not closed. The rows of long tables go straight to
     * {@code out}, which makes no more memory needed for more of them.
     *
     * @param pictures the PNG of each chart that stands on a sheet, by the chart's id
     * @throws IllegalArgumentException with every problem of template, report and pictures, a line each, before anything
     *     is written; or when the rows of a long table are not as many or not as wide as it says, and {@code out} is of
     *     no use
     */
    public void write(Report report, Map<String, byte[]> pictures, Path template, OutputStream out) throws IOException {
        refuse(Template.problems(template).stream().map(Problem::toString).toList());
        refuse(ReportCheck.problems(report, pictures));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, StableZip.Content> data = write(report, pictures, Template.read(template), bytes);
        StableZip.rewrite(bytes.toByteArray(), data, out);
    }

    /** Writes all but the rows of long tables. */
    private static Map<String, StableZip.Content> write(
            Report report, Map<String, byte[]> pictures, Template house, OutputStream bytes) throws IOException {
        try (XSSFWorkbook workbook = house.newWorkbook()) {
            HouseStyle style = new HouseStyle(workbook.getStylesSource());
            for (Sheet sheet : report.sheets()) {
                XSSFSheet target = workbook.createSheet(sheet.name());
                PageSetup.copy(house.styleSheet(), target, report.title());
                write(sheet, target, style, pictures, house.logo());
            }
            DataSheets data = new DataSheets(workbook, style, house.styleSheet(), report.title());
            report.data().forEach(data::add);
            workbook.setActiveSheet(0);
            DocumentProperties.set(workbook, report.title(), report.subject());
            workbook.write(bytes);
            return data.parts();
        }
    }

    private static void write(
            Sheet sheet, XSSFSheet target, HouseStyle style, Map<String, byte[]> pictures, @Nullable Logo logo) {
        boolean withLogo = logo != null && target.getWorkbook().getNumberOfSheets() == 1;
        double pageWidth = PageSetup.area(target).width();
        Lines lines = Lines.of(sheet, new TextSize(style), pageWidth, withLogo);
        new SheetWriter(target, style, lines, pictures).write(sheet);
        if (logo != null && withLogo) {
            logo.place(target, lines.widths().size());
        }
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }
}
