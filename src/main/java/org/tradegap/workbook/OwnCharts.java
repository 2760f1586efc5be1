package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

/** Native charts of the analysts' own: they keep their look, and what they show follows the tables. */
final class OwnCharts {
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
            for (XmlObject each : all(chart.getCTChartSpace(), CTNumRef.class)) {
                numbers((CTNumRef) each, place);
            }
            for (XmlObject each : all(chart.getCTChartSpace(), CTStrRef.class)) {
                words((CTStrRef) each, place);
            }
        }
    }

    static List<XmlObject> all(XmlObject root, Class<? extends XmlObject> kind) {
        List<XmlObject> found = new ArrayList<>();
        try (XmlCursor cursor = root.newCursor()) {
            while (cursor.hasNextToken()) {
                if (cursor.isStart() && kind.isInstance(cursor.getObject())) {
                    found.add(cursor.getObject());
                }
                cursor.toNextToken();
            }
        }
        return found;
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

    /** What stands in the cells of a reference, row by row; nothing for one that is no plain range. */
    private List<String> values(String formula) {
        List<String> values = new ArrayList<>();
        if (formula.contains("#REF!") || formula.contains(",") || formula.contains("(")) {
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
