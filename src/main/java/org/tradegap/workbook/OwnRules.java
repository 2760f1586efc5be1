package org.tradegap.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.apache.poi.ss.formula.FormulaType;
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
        return references.moved(formula, FormulaType.CELL, index, place);
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
