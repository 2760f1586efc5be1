package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.tradegap.report.Block;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Prose;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;

/** A template that its owner has worked on: what is theirs stays, what is ours is filled in anew. */
final class OwnTemplateTest {
    private static final String TABLE = "Balance by sector";

    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() throws IOException {
        template = template(folder);
        Workbooks.edit(template, OwnTemplateTest::work);
    }

    /** A template of a release with the years 2014 to 2016 and three sectors, beside that and the template of the house. */
    static Path template(Path folder) throws IOException {
        Path house = folder.resolve("house.xlsx");
        HouseTemplate.write(house);
        Path released = folder.resolve("released.xlsx");
        Files.write(released, write(report(2016, 3), house).bytes());
        Path template = folder.resolve("workbook.xlsx");
        HouseTemplate.write(template, released, house);
        return template;
    }

    /** What an analyst does: a sheet of their own with formulas and a chart, another font, a name, a moved column. */
    private static void work(XSSFWorkbook workbook) {
        XSSFSheet own = workbook.createSheet("My view");
        workbook.setSheetOrder("My view", 1);
        own.createRow(0).createCell(0).setCellValue("Our view of {report}");
        own.getRow(0).createCell(1).setCellFormula("'Balance by sector'!E5");
        own.getRow(0).createCell(2).setCellFormula("SUM('Balance by sector'!E5:E7)");
        own.getRow(0).createCell(3).setCellFormula("SUM(balance_by_sector[2016])");
        own.getRow(0).createCell(4).setCellFormula("SUM('Balance by sector'!C6:E6)");
        workbook.createName().setNameName("cars");
        workbook.getName("cars").setRefersToFormula("'Balance by sector'!$E$6");
        swapFirstTwoColumns(workbook.getSheet(TABLE));
        bars(own, workbook.getSheet(TABLE)).setTitleText("Balance in 2016, as we show it");
        workbook.getSheet(TABLE).getRow(3).getCell(0).getCellStyle().getFont().setFontName("Verdana");
    }

    /** A chart on an own sheet of the three sectors of our table in its last year. */
    static XSSFChart bars(XSSFSheet own, XSSFSheet table) {
        XSSFChart chart = own.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, 3, 8, 20));
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFChartData data = chart.createData(ChartTypes.BAR, categories, values);
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(table, new CellRangeAddress(4, 6, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(table, new CellRangeAddress(4, 6, 4, 4)));
        chart.plot(data);
        return chart;
    }

    private static void swapFirstTwoColumns(XSSFSheet table) {
        for (int row = 3; row <= 7; row++) {
            String first = table.getRow(row).getCell(0).getStringCellValue();
            table.getRow(row)
                    .getCell(0)
                    .setCellValue(table.getRow(row).getCell(1).getStringCellValue());
            table.getRow(row).getCell(1).setCellValue(first);
        }
    }

    @Test
    void theOwnSheetItsWordsFormulasAndChartSurviveThreeRegenerations() throws IOException {
        for (int more = 1; more <= 3; more++) {
            int lastYear = 2016 + more;
            int sectors = 3 + 2 * more;
            Written written = write(report(lastYear, sectors), template);
            try (XSSFWorkbook workbook = Workbooks.open(written.bytes())) {
                assertThat(written.remarks()).isEmpty();
                assertThat(workbook)
                        .map(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                        .containsExactly("Cover", "My view", TABLE, "Notes");
                XSSFSheet own = workbook.getSheet("My view");
                assertThat(own.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Our view of Trade with Korea");
                assertThat(own.getRow(0).getCell(1).getCellFormula()).isEqualTo("'Balance by sector'!E5");
                assertThat(own.getRow(0).getCell(2).getCellFormula())
                        .isEqualTo("SUM('Balance by sector'!E5:E" + (4 + sectors) + ")");
                assertThat(own.getRow(0).getCell(3).getCellFormula()).isEqualTo("SUM(balance_by_sector[2016])");
                String last = org.apache.poi.ss.util.CellReference.convertNumToColString(2 + lastYear - 2014);
                assertThat(own.getRow(0).getCell(4).getCellFormula())
                        .isEqualTo("SUM('Balance by sector'!C6:" + last + "6)");
                assertThat(workbook.getName("cars").getRefersToFormula()).isEqualTo("'Balance by sector'!$E$6");
                theChartShows(own, sectors);
                theTableIsFilledIn(workbook.getSheet(TABLE), lastYear, sectors);
                Files.write(folder.resolve("made.xlsx"), written.bytes());
            }
        }
    }

    private static void theChartShows(XSSFSheet own, int sectors) {
        assertThat(own.getDrawingPatriarch().getCharts()).hasSize(1);
        XSSFChart chart = own.getDrawingPatriarch().getCharts().get(0);
        assertThat(chart.getTitleText().getString()).isEqualTo("Balance in 2016, as we show it");
        CTBarSer series = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
        int bottom = 4 + sectors;
        assertThat(series.getCat().getStrRef().getF()).isEqualTo("'Balance by sector'!$A$5:$A$" + bottom);
        assertThat(series.getVal().getNumRef().getF()).isEqualTo("'Balance by sector'!$E$5:$E$" + bottom);
        assertThat(series.getCat().getStrRef().getStrCache().sizeOfPtArray()).isEqualTo(sectors);
        assertThat(series.getVal()
                        .getNumRef()
                        .getNumCache()
                        .getPtArray(sectors - 1)
                        .getV())
                .isEqualTo(Integer.toString(value(sectors - 1, 2016)));
    }

    private static void theTableIsFilledIn(XSSFSheet sheet, int lastYear, int sectors) {
        assertThat(sheet.getTables()).hasSize(1);
        assertThat(sheet.getTables().get(0).getRowCount()).isEqualTo(sectors + 2);
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Sector");
        assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("Sector id");
        assertThat(sheet.getRow(3).getCell(2 + lastYear - 2014).getStringCellValue())
                .isEqualTo(Integer.toString(lastYear));
        assertThat(sheet.getRow(3 + sectors).getCell(4).getNumericCellValue()).isEqualTo(value(sectors - 1, 2016));
        String font = sheet.getRow(3).getCell(0).getCellStyle().getFont().getFontName();
        assertThat(font).isEqualTo("Verdana");
    }

    @Test
    void whatRefersToAYearThatIsGoneIsToldAndNotGuessed() throws IOException {
        Written written = write(report(2018, 3, 2017), template);

        assertThat(written.remarks())
                .anyMatch(remark -> remark.startsWith("sheet \"My view\", cell B1: a row or column of sheet"))
                .anyMatch(remark -> remark.startsWith("name cars: "));
        try (XSSFWorkbook workbook = Workbooks.open(written.bytes())) {
            assertThat(workbook.getSheet("My view").getRow(0).getCell(1).getCellFormula())
                    .contains("#REF!");
        }
    }

    @Test
    void aCoverOfTheAnalystsOwnIsKept() throws IOException {
        Path house = folder.resolve("house.xlsx");
        Workbooks.edit(house, workbook -> {
            XSSFSheet cover = workbook.createSheet("Cover");
            cover.createRow(4).createCell(2).setCellValue("{report}, by the trade desk");
        });

        try (XSSFWorkbook workbook =
                Workbooks.open(write(report(2016, 3), house).bytes())) {
            assertThat(workbook.getSheet("Cover").getRow(4).getCell(2).getStringCellValue())
                    .isEqualTo("Trade with Korea, by the trade desk");
            assertThat(workbook.getSheet("Cover").getFirstRowNum()).isEqualTo(4);
        }
    }

    @Test
    void whatKeepsOldFiguresOrItsOwnNameIsTold() throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet notes = workbook.getSheet("Notes");
            notes.getRow(0).getCell(0).setCellValue("Our notes");
        });
        Report report = report(2016, 3);
        Written written =
                write(new Report("us-korea", "Trade", "Goods", report.sheets().subList(2, 3), List.of()), template);

        assertThat(written.remarks())
                .anyMatch(remark -> remark.startsWith("sheet \"Notes\": the template has a sheet of that name"))
                .anyMatch(remark -> remark.startsWith("sheet \"Balance by sector\": the report has no table"));
        try (XSSFWorkbook workbook = Workbooks.open(written.bytes())) {
            assertThat(workbook.getSheet("Notes").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Our notes");
        }
    }

    @Test
    void everyTableHasANumberOfItsOwnBesideThoseOfTheTemplate() throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet own = workbook.getSheet("My view");
            own.createRow(50).createCell(0).setCellValue("Item");
            own.createRow(51).createCell(0).setCellValue("Cars");
            var table = own.createTable(new org.apache.poi.ss.util.AreaReference(
                    "A51:A52", org.apache.poi.ss.SpreadsheetVersion.EXCEL2007));
            table.setName("ours");
            table.getCTTable().setId(2);
        });

        try (XSSFWorkbook workbook =
                Workbooks.open(write(report(2017, 3), template).bytes())) {
            List<Long> numbers = new ArrayList<>();
            workbook.forEach(sheet -> ((XSSFSheet) sheet)
                    .getTables()
                    .forEach(table -> numbers.add(table.getCTTable().getId())));
            assertThat(numbers).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        }
    }

    /** A workbook with what was said of its template. */
    record Written(ByteArrayOutputStream out, List<String> remarks) {
        byte[] bytes() {
            return out.toByteArray();
        }
    }

    static Written write(Report report, Path template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter writer = new WorkbookWriter(Profile.ANALYST);
        writer.write(report, Map.of(), template, out);
        return new Written(out, writer.remarks());
    }

    private static int value(int sector, int year) {
        return 100 * (sector + 1) + year - 2000;
    }

    static Report report(int lastYear, int sectors) {
        return report(lastYear, sectors, 2014);
    }

    static Report report(int lastYear, int sectors, int firstYear) {
        List<Table.Column> columns = new ArrayList<>(
                List.of(new Table.Column("Sector id", Look.CODE), new Table.Column("Sector", Look.TEXT)));
        List<Integer> years = IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
        years.forEach(year -> columns.add(new Table.Column(Integer.toString(year), Look.BALANCE)));
        List<Table.Row> rows = new ArrayList<>();
        for (int sector = 0; sector < sectors; sector++) {
            int each = sector;
            List<Cell> cells = new ArrayList<>(List.of(new Cell.Text("S" + sector), new Cell.Text("Sector " + sector)));
            years.forEach(year -> cells.add(new Cell.Figure(BigDecimal.valueOf(value(each, year)))));
            rows.add(new Table.Row(false, cells));
        }
        List<Cell> total = new ArrayList<>(List.of(new Cell.Text("All"), new Cell.Text("Total")));
        years.forEach(year -> total.add(new Cell.Figure(BigDecimal.ONE)));
        rows.add(new Table.Row(true, total));
        Table about = new Table(
                "about",
                List.of(new Table.Column("Item", Look.TEXT)),
                List.of(new Table.Row(false, List.of(new Cell.Text("Reporter")))));
        return new Report(
                "us-korea",
                "Trade with Korea",
                "Goods",
                List.of(
                        sheet("Cover", about),
                        sheet(TABLE, new Table("balance_by_sector", columns, rows)),
                        sheet("Notes", new Prose("Basis", List.of(new Cell.Text("Goods only."))))),
                List.of());
    }

    private static Sheet sheet(String name, Block block) {
        return new Sheet(name, name + ", all years", List.of("Million USD."), List.of(block));
    }
}
