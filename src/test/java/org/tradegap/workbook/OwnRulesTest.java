package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMultiLvlStrData;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.tradegap.workbook.OwnTemplateTest.Written;

/** Rules, sparklines, charts and pivot tables over tables of ours, which get two more sectors and lose the first year. */
final class OwnRulesTest {
    private static final String TABLE = "'Balance by sector'!";

    private static final String NEWER = "<extLst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
            + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
            + "<ext uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\"><x14:sparklineGroups><x14:sparklineGroup>"
            + "<x14:sparklines><x14:sparkline><xm:f>" + TABLE + "D5:E5</xm:f><xm:sqref>A9</xm:sqref></x14:sparkline>"
            + "<x14:sparkline><xm:f>" + TABLE + "C5</xm:f><xm:sqref>A10</xm:sqref></x14:sparkline>"
            + "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>"
            + "<ext uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\"><x14:dataValidations count=\"1\">"
            + "<x14:dataValidation type=\"list\"><x14:formula1><xm:f>" + TABLE + "$B$5:$B$7</xm:f></x14:formula1>"
            + "<xm:sqref>A11</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";

    private Path template;

    @BeforeEach
    void makeTemplate(@TempDir Path folder) throws IOException {
        template = OwnTemplateTest.template(folder);
    }

    private Written written() throws IOException {
        return OwnTemplateTest.write(OwnTemplateTest.report(2018, 5, 2015), template);
    }

    @Test
    void conditionalFormatsValidationsAndLinksFollow() throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet own = workbook.createSheet("My view");
            SheetConditionalFormatting formats = own.getSheetConditionalFormatting();
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A4")},
                    formats.createConditionalFormattingRule("A1>" + TABLE + "$E$8"));
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("B2")},
                    formats.createConditionalFormattingRule("B2>" + TABLE + "$C$8"));
            for (int i = 0; i < 2; i++) {
                var bars = formats.createConditionalFormattingColorScaleRule();
                bars.getColorScaleFormatting().getThresholds()[0].setRangeType(RangeType.FORMULA);
                bars.getColorScaleFormatting().getThresholds()[0].setFormula(TABLE + "$D$5");
                formats.addConditionalFormatting(
                        new CellRangeAddress[] {CellRangeAddress.valueOf("F" + (i + 1))}, bars);
            }
            var validations = own.getDataValidationHelper();
            own.addValidationData(validations.createValidation(
                    validations.createFormulaListConstraint(TABLE + "$A$5:$A$7"),
                    new CellRangeAddressList(0, 0, 2, 2)));
            var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(TABLE + "E8");
            own.createRow(0).createCell(3).setHyperlink(link);
        });
        Written written = written();

        assertThat(written.remarks())
                .containsExactly("sheet \"My view\", conditional format at B2: a row or column of sheet \"Balance by"
                        + " sector\" that is not there any more");
        try (XSSFWorkbook workbook = Workbooks.open(written.bytes())) {
            var own = workbook.getSheet("My view").getCTWorksheet();
            assertThat(own.getConditionalFormattingArray(0).getCfRuleArray(0).getFormulaArray(0))
                    .isEqualTo("A1>" + TABLE + "$D$10");
            for (int i = 2; i < 4; i++) {
                assertThat(own.getConditionalFormattingArray(i)
                                .getCfRuleArray(0)
                                .getColorScale()
                                .getCfvoArray(0)
                                .getVal())
                        .isEqualTo(TABLE + "$C$5");
            }
            assertThat(own.getDataValidations().getDataValidationArray(0).getFormula1())
                    .isEqualTo(TABLE + "$A$5:$A$9");
            assertThat(own.getHyperlinks().getHyperlinkArray(0).getLocation()).isEqualTo(TABLE + "D10");
        }
    }

    @Test
    void aRuleWhoseCellsWouldNeedOthersIsTold() throws IOException {
        Workbooks.edit(template, workbook -> {
            SheetConditionalFormatting formats = workbook.createSheet("My view").getSheetConditionalFormatting();
            for (String cells : List.of("A1:A3", "B1:B4")) {
                formats.addConditionalFormatting(
                        new CellRangeAddress[] {CellRangeAddress.valueOf(cells)},
                        formats.createConditionalFormattingRule("A1>" + TABLE + "E5"));
            }
        });
        Written written = written();

        assertThat(written.remarks())
                .containsExactly(
                        "sheet \"My view\", conditional format at B1:B4: the cells that it refers to went different"
                                + " ways; it follows those of its first cell");
        try (XSSFWorkbook workbook = Workbooks.open(written.bytes())) {
            assertThat(workbook.getSheet("My view")
                            .getCTWorksheet()
                            .getConditionalFormattingArray(0)
                            .getCfRuleArray(0)
                            .getFormulaArray(0))
                    .isEqualTo("A1>" + TABLE + "D5");
        }
    }

    @Test
    void sparklinesAndValidationsAsNewerProgramsWriteThemFollow() throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet own = workbook.createSheet("My view");
            try {
                own.getCTWorksheet()
                        .setExtLst(CTExtensionList.Factory.parse(
                                NEWER, new XmlOptions().setLoadReplaceDocumentElement(null)));
            } catch (XmlException e) {
                throw new IllegalStateException(e);
            }
        });
        Written written = written();

        assertThat(written.remarks())
                .containsExactly(
                        "sheet \"My view\", sparkline at A10: a row or column of sheet \"Balance by sector\" that"
                                + " is not there any more");
        try (XSSFWorkbook workbook = Workbooks.open(written.bytes())) {
            String rules =
                    workbook.getSheet("My view").getCTWorksheet().getExtLst().xmlText();
            assertThat(rules).contains(">" + TABLE + "C5:F5<").contains(">" + TABLE + "$B$5:$B$9<");
        }
    }

    @Test
    void chartsWithWordsOfSeveralLevelsFollow() throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet own = workbook.createSheet("My view");
            XSSFSheet table = workbook.getSheet("Balance by sector");
            XSSFChart chart = OwnTemplateTest.bars(own, table);
            CTAxDataSource words = words(chart);
            words.unsetStrRef();
            words.addNewMultiLvlStrRef().setF(TABLE + "$A$5:$B$7");
            CTMultiLvlStrData cache = words.getMultiLvlStrRef().addNewMultiLvlStrCache();
            cache.addNewLvl();
            cache.addNewLvl();
        });

        try (XSSFWorkbook workbook = Workbooks.open(written().bytes())) {
            var words = words(workbook.getSheet("My view")
                            .getDrawingPatriarch()
                            .getCharts()
                            .get(0))
                    .getMultiLvlStrRef();
            assertThat(words.getF()).isEqualTo(TABLE + "$A$5:$B$9");
            assertThat(words.getMultiLvlStrCache().getPtCount().getVal()).isEqualTo(5);
            assertThat(words.getMultiLvlStrCache().getLvlArray(0).getPtArray(4).getV())
                    .isEqualTo("Sector 4");
            assertThat(words.getMultiLvlStrCache().getLvlArray(1).getPtArray(4).getV())
                    .isEqualTo("S4");
        }
    }

    private static CTAxDataSource words(XSSFChart chart) {
        return chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .getCat();
    }

    @Test
    void aPivotTableOverCellsOfOursIsTold() throws IOException {
        Workbooks.edit(
                template,
                workbook -> workbook.createSheet("My pivot")
                        .createPivotTable(
                                new AreaReference(TABLE + "A4:E8", SpreadsheetVersion.EXCEL2007),
                                new CellReference("A3")));
        Written written = written();

        assertThat(written.remarks()).hasSize(1);
        assertThat(written.remarks().get(0))
                .startsWith("sheet \"My pivot\", pivot table \"")
                .endsWith(
                        "its source, cells A4:E8 of sheet \"Balance by sector\", does not follow; give it the name of the"
                                + " table");
    }

    @Test
    void aTextBoxThatShowsACellOfOursIsTold() throws IOException {
        Workbooks.edit(
                template,
                workbook -> workbook.createSheet("My view")
                        .createDrawingPatriarch()
                        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 0, 3, 8, 20))
                        .getCTShape()
                        .setTextlink(TABLE + "$E$8"));

        assertThat(written().remarks())
                .isEqualTo(List.of("sheet \"My view\", /xl/drawings/drawing1.xml: a text box, a control or a chart of a"
                        + " newer kind, whose cells are not followed"));
    }
}
