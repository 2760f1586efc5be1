package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.workbook.OwnTemplateTest.Written;

/** What the analysts' own sheets refer to goes where the tables go, or is told. */
final class FollowingTest {
    private static final String TABLE = "'Balance by sector'!";

    @TempDir
    private Path folder;

    private Path template;

    /** A template with the years 2014 to 2016 in columns C to E, three sectors in rows 5 to 7 and their total. */
    @BeforeEach
    void makeTemplate() throws IOException {
        template = OwnTemplateTest.template(folder);
    }

    /** The template with formulas in the first row of an own sheet, filled in without 2014, with 2018 and five sectors. */
    private Written written(List<String> formulas) throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet own = workbook.createSheet("My view");
            own.createRow(0);
            formulas.forEach(formula -> own.getRow(0)
                    .createCell(own.getRow(0).getPhysicalNumberOfCells())
                    .setCellFormula(formula));
        });
        return OwnTemplateTest.write(OwnTemplateTest.report(2018, 5, 2015), template);
    }

    private static void in(Written written, Consumer<XSSFWorkbook> look) throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(written.bytes())) {
            look.accept(workbook);
        }
    }

    private static List<String> formulas(XSSFWorkbook workbook) {
        List<String> formulas = new ArrayList<>();
        workbook.getSheet("My view").getRow(0).forEach(cell -> formulas.add(cell.getCellFormula()));
        return formulas;
    }

    @Test
    void wholeColumnsAndRowsFollow() throws IOException {
        Written written = written(List.of(
                "SUM(" + TABLE + "E:E)", "SUM(" + TABLE + "$C:$E)", "SUM(" + TABLE + "8:8)", "SUM(" + TABLE + "5:7)"));

        assertThat(written.remarks()).isEmpty();
        in(
                written,
                workbook -> assertThat(formulas(workbook))
                        .containsExactly(
                                "SUM(" + TABLE + "D:D)",
                                "SUM(" + TABLE + "C:F)",
                                "SUM(" + TABLE + "$A10:$XFD10)",
                                "SUM(" + TABLE + "$A5:$XFD9)"));
    }

    @Test
    void rangesThatReachOutOfATableFollowWithinIt() throws IOException {
        Written written = written(List.of("SUM(" + TABLE + "E5:E500)", "SUM(" + TABLE + "A1:E9)"));

        assertThat(written.remarks()).isEmpty();
        in(
                written,
                workbook -> assertThat(formulas(workbook))
                        .containsExactly("SUM(" + TABLE + "D5:D500)", "SUM(" + TABLE + "A1:F10)"));
    }

    @Test
    void whatCannotFollowIsToldWithItsCell() throws IOException {
        Written written = written(List.of("SUM(" + TABLE + "C:C)", TABLE + "A12"));

        assertThat(written.remarks())
                .containsExactly(
                        "sheet \"My view\", cell A1: a row or column of sheet \"Balance by sector\" that is not there any"
                                + " more",
                        "sheet \"My view\", cell B1: cells A12 of sheet \"Balance by sector\", which are in no table"
                                + " while tables moved; the reference stays as it is");
        in(written, workbook -> assertThat(formulas(workbook).get(0)).contains("#REF!"));
    }

    @Test
    void namesOfTablesFollowByThemselvesAsLongAsTheirColumnsAreThere() throws IOException {
        Written written = written(List.of(
                "SUM(balance_by_sector[2016])-" + TABLE + "E5",
                "SUM(balance_by_sector[[2015]:[2016]])",
                "SUM(balance_by_sector[2014],balance_by_sector[2015])"));

        assertThat(written.remarks())
                .containsExactly(
                        "sheet \"My view\", cell C1: balance_by_sector[2014], a table or column that is not there"
                                + " any more");
        in(
                written,
                workbook -> assertThat(formulas(workbook))
                        .containsExactly(
                                "SUM(balance_by_sector[2016])-" + TABLE + "D5",
                                "SUM(balance_by_sector[[2015]:[2016]])",
                                "SUM(#REF!,balance_by_sector[2015])"));
    }

    @Test
    void cellsThatShareAFormulaFollowEachByItself() throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet own = workbook.createSheet("My view");
            for (int row = 0; row < 3; row++) {
                CTCellFormula shared =
                        own.createRow(row).createCell(0).getCTCell().addNewF();
                shared.setT(STCellFormulaType.SHARED);
                shared.setSi(0);
                if (row == 0) {
                    shared.setRef("A1:A3");
                    shared.setStringValue("SUM(" + TABLE + "C$8," + TABLE + "$D6)");
                }
                own.getRow(row).createCell(1).setCellValue(row);
            }
            own.setArrayFormula(TABLE + "E5:E7*2", CellRangeAddress.valueOf("C1:C3"));
        });
        Written written = OwnTemplateTest.write(OwnTemplateTest.report(2017, 5), template);

        in(written, workbook -> {
            XSSFSheet own = workbook.getSheet("My view");
            assertThat(own.getRow(0).getCell(0).getCellFormula()).isEqualTo("SUM(" + TABLE + "C$10," + TABLE + "$D6)");
            assertThat(own.getRow(1).getCell(0).getCellFormula()).isEqualTo("SUM(" + TABLE + "C$10," + TABLE + "$D7)");
            assertThat(own.getRow(2).getCell(0).getCellFormula()).isEqualTo("SUM(" + TABLE + "C$10," + TABLE + "$D10)");
            assertThat(own.getRow(1).getCell(2).getCellFormula()).isEqualTo(TABLE + "E5:E9*2");
        });
    }

    @Test
    void cellsOfLongTablesAreKeptAndTold() throws IOException {
        Path made = folder.resolve("long.xlsx");
        DataPlaces places = new DataPlaces("Data", 2);
        write(LongData.of(LongData.balances(places, 3)), template, made);
        Workbooks.edit(made, workbook -> {
            workbook.createSheet("Style");
            XSSFRow own = workbook.createSheet("My data").createRow(0);
            own.createCell(0).setCellFormula("Data!G7");
            own.createCell(1).setCellFormula("SUM(Data!G6:G7)");
            own.createCell(2).setCellFormula("SUM(Data!G6:G8)");
            own.createCell(3).setCellFormula("SUM(Data!$G:$G)");
            own.createCell(4).setCellFormula("SUMIFS(data[Exports],data[Partner],\"P1\")");
            own.createCell(5).setCellFormula("Style!A1");
        });

        List<String> remarks = write(LongData.of(LongData.balances(places, 5)), made, folder.resolve("again.xlsx"));

        String told = " of sheet \"Data\", which move with the data; the reference stays as it is: use the table's name"
                + " and SUMIFS";
        assertThat(remarks)
                .contains(
                        "sheet \"My data\", cell A1: cells G7" + told,
                        "sheet \"My data\", cell B1: cells G6:G7" + told,
                        "sheet \"My data\", cell F1: cells A1 of sheet \"Style\", which is not there")
                .filteredOn(remark -> remark.contains("My data"))
                .hasSize(3);
        try (XSSFWorkbook workbook = Workbooks.open(Files.readAllBytes(folder.resolve("again.xlsx")))) {
            List<String> formulas = new ArrayList<>();
            workbook.getSheet("My data").getRow(0).forEach(cell -> formulas.add(cell.getCellFormula()));
            assertThat(formulas)
                    .containsExactly(
                            "Data!G7",
                            "SUM(Data!G6:G7)",
                            "SUM(Data!G6:G10)",
                            "SUM(Data!$G:$G)",
                            "SUMIFS(data[Exports],data[Partner],\"P1\")",
                            "#REF!");
        }
        assertThat(HouseTemplate.write(
                        folder.resolve("next.xlsx"), folder.resolve("again.xlsx"), folder.resolve("house.xlsx")))
                .hasSize(5)
                .contains(
                        "sheet \"My data\", cell A1: the formula Data!G7 refers to a long table, which a template does"
                                + " not have; take it out of the template");
    }

    @Test
    void aSheetWithACommaInItsNameIsFilledInAgain() throws IOException {
        Report report = named(OwnTemplateTest.report(2016, 3));
        Path released = folder.resolve("released.xlsx");
        write(report, folder.resolve("house.xlsx"), released);
        HouseTemplate.write(template, released, folder.resolve("house.xlsx"));
        Workbooks.edit(template, workbook -> {
            XSSFSheet own = workbook.createSheet("My view");
            XSSFSheet table = workbook.getSheet("Balance, sectors (HS)");
            OwnTemplateTest.bars(own, table);
        });

        Path again = folder.resolve("again.xlsx");
        assertThat(write(named(OwnTemplateTest.report(2016, 5)), template, again))
                .isEmpty();
        try (XSSFWorkbook workbook = Workbooks.open(Files.readAllBytes(again))) {
            var values = workbook.getSheet("My view")
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0)
                    .getVal()
                    .getNumRef();
            assertThat(values.getF()).isEqualTo("'Balance, sectors (HS)'!$E$5:$E$9");
            assertThat(values.getNumCache().sizeOfPtArray()).isEqualTo(5);
        }
    }

    private static Report named(Report report) {
        List<Sheet> sheets = new ArrayList<>(report.sheets());
        Sheet table = sheets.get(1);
        sheets.set(1, new Sheet("Balance, sectors (HS)", table.title(), table.lines(), table.blocks()));
        return new Report(report.id(), report.title(), report.subject(), sheets, List.of());
    }

    private static List<String> write(Report report, Path template, Path file) throws IOException {
        WorkbookWriter writer = new WorkbookWriter();
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(report, Map.of(), template, out);
        }
        return writer.remarks();
    }
}
