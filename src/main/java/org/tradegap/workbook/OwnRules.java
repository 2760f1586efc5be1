package org.tradegap.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.namespace.QName;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfvo;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;

/** What a sheet of the analysts' own refers to beside its cells: conditional formats, validations, sparklines, links. */
final class OwnRules {
    private static final String NEWER = "http://schemas.microsoft.com/office/excel/2006/main";
    private static final QName FORMULA = new QName(NEWER, "f");
    private static final QName CELLS = new QName(NEWER, "sqref");
    private static final String FORMAT = "conditional format";
    private static final String VALIDATION = "validation";
    private static final Map<String, String> KINDS =
            Map.of("conditionalFormatting", FORMAT, "dataValidation", VALIDATION, "sparkline", "sparkline");

    /** The cells of a rule that are looked at. */
    private static final int MOST = 500;

    private final XSSFSheet sheet;
    private final References references;
    private final int index;

    OwnRules(XSSFSheet sheet, References references) {
        this.sheet = sheet;
        this.references = references;
        this.index = sheet.getWorkbook().getSheetIndex(sheet);
    }

    void follow() {
        sheet.getCTWorksheet().getConditionalFormattingList().forEach(this::format);
        if (sheet.getCTWorksheet().isSetDataValidations()) {
            sheet.getCTWorksheet().getDataValidations().getDataValidationList().forEach(this::validation);
        }
        sheet.getHyperlinkList().forEach(this::link);
        if (sheet.getCTWorksheet().isSetExtLst()) {
            Elements.change(sheet.getCTWorksheet().getExtLst(), FORMULA, this::moved);
        }
    }

    private String moved(String formula, String kind, String cells) {
        String at = cells.isEmpty() ? "" : " at " + cells;
        String place = "sheet \"" + sheet.getSheetName() + "\", " + kind + at;
        String moved = references.moved(formula, FormulaType.CELL, index, place);
        boolean told = moved.contains("#REF!") || cells.isEmpty();
        if (!told && references.mentions(formula) && isApart(formula, moved, cells)) {
            references.lose(
                    place + ": the cells that it refers to went different ways; it follows those of its first cell");
        }
        return moved;
    }

    /** Whether a rule of several cells would have to be another for one of them. */
    private boolean isApart(String formula, String moved, String cells) {
        List<CellRangeAddress> areas =
                Stream.of(cells.split(" ")).map(CellRangeAddress::valueOf).toList();
        CellRangeAddress first = areas.get(0);
        References others = references.anew();
        return areas.stream()
                .flatMap(area -> StreamSupport.stream(area.spliterator(), false))
                .limit(MOST)
                .anyMatch(at -> {
                    int down = at.getRow() - first.getFirstRow();
                    int right = at.getColumn() - first.getFirstColumn();
                    String own = shifted(formula, down, right);
                    return !others.moved(own, FormulaType.CELL, index, "").equals(shifted(moved, down, right));
                });
    }

    /** One that cannot be read is told already. */
    private String shifted(String formula, int down, int right) {
        try {
            return references.shifted(formula, index, down, right);
        } catch (RuntimeException e) {
            return formula;
        }
    }

    private void format(CTConditionalFormatting format) {
        String cells = cells(format.getSqref());
        for (CTCfRule rule : format.getCfRuleList()) {
            for (int i = 0; i < rule.sizeOfFormulaArray(); i++) {
                rule.setFormulaArray(i, moved(rule.getFormulaArray(i), FORMAT, cells));
            }
            Elements.of(rule, CTCfvo.class).stream()
                    .map(CTCfvo.class::cast)
                    .filter(CTCfvo::isSetVal)
                    .forEach(value -> value.setVal(moved(value.getVal(), FORMAT, cells)));
        }
    }

    private void validation(CTDataValidation validation) {
        String cells = cells(validation.getSqref());
        if (validation.isSetFormula1()) {
            validation.setFormula1(moved(validation.getFormula1(), VALIDATION, cells));
        }
        if (validation.isSetFormula2()) {
            validation.setFormula2(moved(validation.getFormula2(), VALIDATION, cells));
        }
    }

    private void link(XSSFHyperlink link) {
        if (link.getLocation() != null) {
            link.setLocation(moved(link.getLocation(), "link", link.getCellRef()));
        }
    }

    private static String cells(List<?> areas) {
        return areas.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private String moved(String formula, XmlCursor at) {
        try (XmlCursor up = at.newCursor()) {
            while (up.toParent()) {
                String kind = KINDS.getOrDefault(up.isStart() ? up.getName().getLocalPart() : "", "");
                if (!kind.isEmpty()) {
                    return moved(formula, kind, up.toChild(CELLS) ? up.getTextValue() : "");
                }
            }
        }
        return moved(formula, "rule", "");
    }
}
