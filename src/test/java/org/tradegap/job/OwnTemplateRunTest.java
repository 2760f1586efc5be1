package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.KOREA;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;

/** A template made of a release, worked on by its owner, in whole runs. */
final class OwnTemplateRunTest {
    private static final String SUMMARY = "Summary by year";

    @Test
    void anOwnSheetWithAChartIsInTheNextReleaseWithTheNewFigures(@TempDir Path folder) throws IOException {
        Workplace place = new Workplace(folder).withLittleToShow(KOREA);
        assertThat(place.run(KOREA).exit()).isZero();
        Path file = place.path("new.xlsx");
        assertThat(template(place, file.toString(), KOREA)).isEqualTo(new Workplace.Ended(0, "", ""));
        assertThat(template(place, file.toString(), KOREA).err()).contains("not overwritten");

        work(file);
        place.replace("templates/us-korea/report.yml", "years: 2010-2019", "years: 2011-2019");
        Files.move(file, place.path("templates/us-korea/workbook.xlsx"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(place.with("check", KOREA).out())
                .contains("workbook.xlsx: sheet \"" + SUMMARY + "\", cell N3: this sheet is filled in anew by each run;"
                        + " move it to a sheet of your own")
                .contains("sheet \"My view\", cell A2: a row or column of sheet \"" + SUMMARY
                        + "\" that is not there any" + " more");
        assertThat(place.run(KOREA, "--force").exit()).isZero();
        try (XSSFWorkbook made = open(place.output(KOREA, "latest").resolve("us-korea.xlsx"))) {
            XSSFSheet own = made.getSheet("My view");
            assertThat(own.getRow(0).getCell(0).getCellFormula()).isEqualTo("'" + SUMMARY + "'!D14");
            CTNumRef values = own.getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0)
                    .getVal()
                    .getNumRef();
            assertThat(values.getF()).isEqualTo("'" + SUMMARY + "'!$D$6:$D$14");
            assertThat(values.getNumCache().getPtArray(0).getV()).startsWith("-15144.360714");
            assertThat(made.getSheet("Data")).isNotNull();
            assertThat(made.getSheet("Lineage")).isNotNull();
            assertThat(made.getSheet("Live charts")).isNotNull();
            assertThat(made.getPrintArea(made.getSheetIndex("One page"))).startsWith("'One page'!$A$1:$M$");
            assertThat(made.getSheet("One page").getDrawingPatriarch().getShapes())
                    .hasSize(1);
        }
    }

    @Test
    void anOwnSheetNamedAsOneOfOursIsToldBeforeAnythingIsRead(@TempDir Path folder) throws IOException {
        Workplace place = new Workplace(folder);
        Path template = place.path("templates/us-korea/workbook.xlsx");
        try (XSSFWorkbook workbook = open(template)) {
            workbook.createSheet("Data");
            try (OutputStream out = Files.newOutputStream(template)) {
                workbook.write(out);
            }
        }

        for (String command : List.of("check", "run")) {
            Workplace.Ended ended = place.with(command, KOREA);
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.err()).contains("workbook.xlsx: expected no sheet of your own named \"Data\"");
        }
    }

    /** Writes a template that is made of the newest release. */
    static Workplace.Ended template(Workplace place, String file, String report) {
        return Workplace.command(
                "template",
                file,
                "--quiet",
                "--report=" + report,
                "--templates=" + place.path("templates"),
                "--output=" + place.path("output"));
    }

    /** What an owner does: a sheet with a formula and a chart over our table, and a remark where it will be lost. */
    private static void work(Path file) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            for (String made : List.of("Data", "Data control", "Lineage", "Live charts")) {
                assertThat(workbook.getSheet(made)).as(made).isNull();
            }
            assertThat(workbook.getSheet("Style")).isNotNull();
            XSSFSheet own = workbook.createSheet("My view");
            XSSFSheet table = workbook.getSheet(SUMMARY);
            own.createRow(0).createCell(0).setCellFormula("'" + SUMMARY + "'!D15");
            own.createRow(1).createCell(0).setCellFormula("'" + SUMMARY + "'!D6");
            table.getRow(2).createCell(13).setCellValue("Ask the desk");
            XSSFChart chart = own.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, 3, 8, 20));
            XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
            values.setCrosses(AxisCrosses.AUTO_ZERO);
            XDDFChartData data =
                    chart.createData(ChartTypes.BAR, chart.createCategoryAxis(AxisPosition.BOTTOM), values);
            data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(table, new CellRangeAddress(5, 14, 0, 0)),
                    XDDFDataSourcesFactory.fromNumericCellRange(table, new CellRangeAddress(5, 14, 3, 3)));
            chart.plot(data);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
