package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.tradegap.report.LiveChart;
import org.tradegap.report.Report;

final class LiveSheetTest {
    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() {
        template = Workbooks.template(folder);
    }

    @Test
    void theSheetStandsBehindThoseOfTheReport() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            assertThat(workbook)
                    .map(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                    .containsExactly("Cover", "Balance by sector", "Trend", "Charts", "Notes", LiveSheet.NAME);
            assertThat(charts(workbook)).hasSize(4);
            assertThat(workbook.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void aSeriesRefersToTheRowOfItsSectorAndHasWhatStandsThere() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            CTBarSer series = plot(workbook, 0).getBarChartArray(0).getSerArray(1);

            assertThat(series.getTx().getStrRef().getF()).isEqualTo("'Balance by sector'!$A$9");
            assertThat(series.getTx().getStrRef().getStrCache().getPtArray(0).getV())
                    .isEqualTo("Prepared food, beverages and tobacco");
            assertThat(series.getCat().getStrRef().getF()).isEqualTo("'Balance by sector'!$B$5:$K$5");
            assertThat(series.getVal().getNumRef().getF()).isEqualTo("'Balance by sector'!$B$9:$K$9");
            assertThat(series.getVal().getNumRef().getNumCache().getPtList())
                    .map(CTNumVal::getV)
                    .map(Double::parseDouble)
                    .containsExactlyElementsOf(IntStream.range(0, 10)
                            .mapToObj(year -> SampleReport.balance(3, year).doubleValue())
                            .toList());
        }
    }

    @Test
    void sectorsWithoutASeriesAreSummedUpInCellsBesideTheChart() throws IOException {
        Report live = SampleReport.live();
        LiveChart.Figures drawn = live.live().get(0).figures();
        LiveChart.Rest rest = new LiveChart.Rest("Other (4 sectors)", List.of(0, 1, 2, 7));
        LiveChart chart = new LiveChart(
                LiveChart.Kind.STACKED,
                "Stacked",
                "Stacked in words",
                "USD",
                new LiveChart.Figures(
                        drawn.table(), drawn.names(), drawn.rows(), drawn.columns(), true, Optional.of(rest)));
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(live.with(List.of(chart)), template))) {
            CTPlotArea plot = plot(workbook, 0);
            CTBarSer other = plot.getBarChartArray(0).getSerArray(3);
            XSSFSheet sheet = workbook.getSheet(LiveSheet.NAME);
            XSSFRow sums = sheet.getRow(4);

            assertThat(plot.getBarChartArray(0).getSerList()).hasSize(4);
            assertThat(plot.getLineChartArray(0).getSerList()).hasSize(1);
            assertThat(other.getTx().getStrRef().getStrCache().getPtArray(0).getV())
                    .isEqualTo("Other (4 sectors)");
            assertThat(other.getVal().getNumRef().getF()).isEqualTo("'Live charts'!$C$5:$L$5");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("2015");
            assertThat(sums.getCell(2).getCellFormula())
                    .isEqualTo("SUM('Balance by sector'!B6:B8,'Balance by sector'!B13)");
            assertThat(sums.getCell(2).getNumericCellValue())
                    .isEqualTo(Stream.of(0, 1, 2, 7)
                            .mapToDouble(
                                    sector -> SampleReport.balance(sector, 0).doubleValue())
                            .sum());
            assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet))).contains("$A$1:$A$");
        }
    }

    @Test
    void whateverStandsInACellIsWhatAChartRefersTo() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            XSSFSheet table = workbook.getSheet("Balance by sector");
            table.getRow(8).getCell(4).setCellValue(4242);
            CTBarSer series = plot(workbook, 0).getBarChartArray(0).getSerArray(1);
            CellReference fourth = new AreaReference(series.getVal().getNumRef().getF(), SpreadsheetVersion.EXCEL2007)
                    .getAllReferencedCells()[3];

            assertThat(workbook.getSheet(fourth.getSheetName())
                            .getRow(fourth.getRow())
                            .getCell(fourth.getCol())
                            .getNumericCellValue())
                    .isEqualTo(4242);
        }
    }

    @Test
    void aSeriesOfAColumnHasTheHeaderForItsName() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            CTLineSer balance = plot(workbook, 1).getLineChartArray(0).getSerArray(0);

            assertThat(balance.getTx().getStrRef().getF()).isEqualTo("Trend!$D$5");
            assertThat(balance.getCat().getStrRef().getF()).isEqualTo("Trend!$A$6:$A$15");
            assertThat(balance.getVal().getNumRef().getF()).isEqualTo("Trend!$D$6:$D$15");
        }
    }

    @Test
    void stackedColumnsLieOnOneAnotherInTheirOwnColoursAndSeriesHaveNumbersOfTheirOwn() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            CTPlotArea plot = plot(workbook, 0);
            List<CTBarSer> bars = plot.getBarChartArray(0).getSerList();

            assertThat(plot.getBarChartArray(0).getOverlap().getVal()).hasToString("100");
            assertThat(bars).noneMatch(bar -> bar.getInvertIfNegative().getVal());
            assertThat(Stream.concat(
                            bars.stream().map(bar -> bar.getIdx().getVal()),
                            plot.getLineChartArray(0).getSerList().stream()
                                    .map(line -> line.getIdx().getVal())))
                    .doesNotHaveDuplicates()
                    .hasSize(4);
            assertThat(bars)
                    .map(bar -> bar.getSpPr().getSolidFill().getSrgbClr().xmlText())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyChartIsToldInWords() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            assertThat(workbook.getSheet(LiveSheet.NAME)
                            .getDrawingPatriarch()
                            .getCTDrawing()
                            .getTwoCellAnchorList())
                    .map(anchor -> anchor.getGraphicFrame()
                            .getNvGraphicFramePr()
                            .getCNvPr()
                            .getDescr())
                    .containsExactly("STACKED in words", "COLUMNS in words", "LINES in words", "BARS in words");
            assertThat(charts(workbook).get(0).getTitleText().getString()).isEqualTo("STACKED");
        }
    }

    @Test
    void aSheetOfThatNameInTheTemplateIsKept() throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet own = workbook.createSheet(LiveSheet.NAME);
            own.createRow(0).createCell(0).setCellValue("Ours");
        });
        try (XSSFWorkbook workbook = live()) {
            assertThat(workbook.getSheet(LiveSheet.NAME).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Ours");
            assertThat(workbook.getSheet(LiveSheet.NAME).getDrawingPatriarch()).isNull();
        }
    }

    @Test
    void columnsThatTheTemplateHasMovedApartAreStillRead() throws IOException {
        Path made = folder.resolve("made.xlsx");
        Files.write(made, Workbooks.write(SampleReport.live(), template));
        Path own = folder.resolve("own.xlsx");
        HouseTemplate.write(own, made, template);
        Workbooks.edit(own, workbook -> {
            XSSFSheet sheet = workbook.getSheet("Balance by sector");
            sheet.getRow(4).getCell(0).setCellValue("2015");
            sheet.getRow(4).getCell(1).setCellValue("Sector");
        });
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.live(), own))) {
            CTBarSer series = plot(workbook, 0).getBarChartArray(0).getSerArray(1);

            assertThat(series.getTx().getStrRef().getF()).isEqualTo("'Balance by sector'!$B$9");
            assertThat(series.getVal().getNumRef().getF())
                    .isEqualTo("('Balance by sector'!$A$9,'Balance by sector'!$C$9:$K$9)");
        }
    }

    @Test
    void aPublicationHasNone() throws IOException {
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        new WorkbookWriter(Profile.PUBLICATION).write(SampleReport.live(), SampleReport.pictures(), template, with);
        new WorkbookWriter(Profile.PUBLICATION)
                .write(SampleReport.report(), SampleReport.pictures(), template, without);

        assertThat(with.toByteArray()).isEqualTo(without.toByteArray());
    }

    private XSSFWorkbook live() {
        return Workbooks.open(Workbooks.write(SampleReport.live(), template));
    }

    private static List<XSSFChart> charts(XSSFWorkbook workbook) {
        return workbook.getSheet(LiveSheet.NAME).getDrawingPatriarch().getCharts();
    }

    private static CTPlotArea plot(XSSFWorkbook workbook, int chart) {
        return charts(workbook).get(chart).getCTChart().getPlotArea();
    }
}
