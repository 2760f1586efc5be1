package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLvl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMultiLvlStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMultiLvlStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

/** Native charts of the analysts' own: they keep their look, and what they show follows the tables. */
final class OwnCharts {
    /** Labels from cells, among others. */
    private static final QName NEWER_FORMULA = new QName("http://schemas.microsoft.com/office/drawing/2012/chart", "f");

    private final XSSFWorkbook workbook;
    private final References references;

    OwnCharts(XSSFWorkbook workbook, References references) {
        this.workbook = workbook;
        this.references = references;
    }

    /** Moves what the charts of a sheet refer to and renews the values that are kept with them. */
    void follow(XSSFSheet sheet) {
        if (sheet.getDrawingPatriarch() == null) {
            return;
        }
        int number = 0;
        for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
            number++;
            String place = "sheet \"" + sheet.getSheetName() + "\", chart " + number;
            for (XmlObject each : Elements.of(chart.getCTChartSpace(), CTNumRef.class)) {
                numbers((CTNumRef) each, place);
            }
            for (XmlObject each : Elements.of(chart.getCTChartSpace(), CTStrRef.class)) {
                words((CTStrRef) each, place);
            }
            for (XmlObject each : Elements.of(chart.getCTChartSpace(), CTMultiLvlStrRef.class)) {
                levels((CTMultiLvlStrRef) each, place);
            }
            Elements.change(chart.getCTChartSpace(), NEWER_FORMULA, (formula, at) -> moved(formula, place));
        }
    }

    private String moved(String formula, String place) {
        return references.moved(formula, FormulaType.CELL, 0, place);
    }

    private void numbers(CTNumRef reference, String place) {
        reference.setF(moved(reference.getF(), place));
        String format = reference.isSetNumCache() && reference.getNumCache().isSetFormatCode()
                ? reference.getNumCache().getFormatCode()
                : "General";
        CTNumData cache = CTNumData.Factory.newInstance();
        cache.setFormatCode(format);
        List<String> values = values(reference.getF());
        cache.addNewPtCount().setVal(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (isNumber(values.get(i))) {
                CTNumVal value = cache.addNewPt();
                value.setIdx(i);
                value.setV(values.get(i));
            }
        }
        reference.setNumCache(cache);
    }

    private void words(CTStrRef reference, String place) {
        reference.setF(moved(reference.getF(), place));
        CTStrData cache = CTStrData.Factory.newInstance();
        List<String> values = values(reference.getF());
        cache.addNewPtCount().setVal(values.size());
        for (int i = 0; i < values.size(); i++) {
            CTStrVal value = cache.addNewPt();
            value.setIdx(i);
            value.setV(values.get(i));
        }
        reference.setStrCache(cache);
    }

    /** Words of several levels: those of the last column, or row, come first. */
    private void levels(CTMultiLvlStrRef reference, String place) {
        reference.setF(moved(reference.getF(), place));
        if (!reference.isSetMultiLvlStrCache()) {
            return;
        }
        int levels = reference.getMultiLvlStrCache().sizeOfLvlArray();
        List<String> values = values(reference.getF());
        int width = range(reference.getF())
                .map(area -> area.getLastCell().getCol() - area.getFirstCell().getCol() + 1)
                .orElse(0);
        reference.unsetMultiLvlStrCache();
        if (values.isEmpty() || levels == 0 || values.size() % levels != 0) {
            return;
        }
        int count = values.size() / levels;
        CTMultiLvlStrData cache = reference.addNewMultiLvlStrCache();
        cache.addNewPtCount().setVal(count);
        for (int level = levels - 1; level >= 0; level--) {
            CTLvl words = cache.addNewLvl();
            for (int i = 0; i < count; i++) {
                CTStrVal word = words.addNewPt();
                word.setIdx(i);
                word.setV(values.get(width == levels ? i * width + level : level * width + i));
            }
        }
    }

    /** What stands in the cells of a reference, row by row; nothing for one that is no plain range. */
    private List<String> values(String formula) {
        List<String> values = new ArrayList<>();
        String unnamed = formula.replaceAll("'[^']*'", "");
        if (unnamed.contains("#REF!") || unnamed.contains(",") || unnamed.contains("(")) {
            return values;
        }
        Optional<AreaReference> range = range(formula);
        if (range.isEmpty()) {
            return values;
        }
        AreaReference area = range.get();
        CellReference first = area.getFirstCell();
        CellReference last = area.getLastCell();
        @Nullable XSSFSheet sheet = workbook.getSheet(first.getSheetName());
        for (int row = first.getRow(); sheet != null && row <= last.getRow(); row++) {
            @Nullable XSSFRow cells = sheet.getRow(row);
            for (int column = first.getCol(); column <= last.getCol(); column++) {
                @Nullable XSSFCell cell = cells == null ? null : cells.getCell(column);
                values.add(Finished.text(cell));
            }
        }
        return values;
    }

    /** The cells of a reference; nothing for the name of some. */
    private static Optional<AreaReference> range(String formula) {
        try {
            return Optional.of(new AreaReference(formula, SpreadsheetVersion.EXCEL2007));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    }
}
