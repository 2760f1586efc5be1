package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataBar;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtension;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfvoType;
import org.tradegap.report.Look;
import org.tradegap.report.Table;

/**
 * Bars behind the figures of sectors, from a line at zero to the left and to the right. The file format has the line in
 * an extension of its own, which a rule and its extension are tied to by a number.
 */
final class DataBars {
    private static final String MAIN = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    private static final String CELLS = "http://schemas.microsoft.com/office/excel/2006/main";
    private static final String OF_RULE = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
    private static final String OF_SHEET = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

    private final CTWorksheet sheet;
    private int rules;

    DataBars(XSSFSheet sheet) {
        this.sheet = sheet.getCTWorksheet();
    }

    /** Removes what the extension of a sheet says of its rules. */
    static void remove(XSSFSheet sheet) {
        CTWorksheet worksheet = sheet.getCTWorksheet();
        if (worksheet.isSetExtLst()) {
            CTExtensionList all = worksheet.getExtLst();
            for (int i = all.sizeOfExtArray() - 1; i >= 0; i--) {
                if (OF_SHEET.equalsIgnoreCase(all.getExtArray(i).getUri())) {
                    all.removeExt(i);
                }
            }
            if (all.sizeOfExtArray() == 0) {
                worksheet.unsetExtLst();
            }
        }
    }

    /** Draws the balances of a run on one scale, and its percentages on another; {@code top} is the table's first row. */
    void add(Table table, Run run, int top) {
        for (Look look : List.of(Look.BALANCE, Look.PERCENT)) {
            List<String> ranges = ranges(table, look, top + run.first(), top + run.last());
            if (!ranges.isEmpty()) {
                UUID id = UUID.nameUUIDFromBytes((table.name() + ' ' + look + ' ' + run.first()).getBytes(UTF_8));
                rule(ranges, "{" + id.toString().toUpperCase(Locale.ROOT) + "}");
            }
        }
    }

    private static List<String> ranges(Table table, Look look, int first, int last) {
        List<String> ranges = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= table.columns().size(); i++) {
            boolean wanted =
                    i < table.columns().size() && table.columns().get(i).look() == look;
            if (wanted && from < 0) {
                from = i;
            } else if (!wanted && from >= 0) {
                ranges.add(new CellRangeAddress(first, last, from, i - 1).formatAsString());
                from = -1;
            }
        }
        return ranges;
    }

    private void rule(List<String> ranges, String id) {
        CTConditionalFormatting formatting = sheet.addNewConditionalFormatting();
        formatting.setSqref(ranges);
        CTCfRule rule = formatting.addNewCfRule();
        rule.setType(STCfType.DATA_BAR);
        rule.setPriority(++rules);
        CTDataBar bar = rule.addNewDataBar();
        bar.addNewCfvo().setType(STCfvoType.MIN);
        bar.addNewCfvo().setType(STCfvoType.MAX);
        bar.addNewColor().setRgb(HexFormat.of().parseHex("FF" + ToolColours.SURPLUS));
        CTExtension tie = rule.addNewExtLst().addNewExt();
        tie.setUri(OF_RULE);
        put(tie, "<x14:id xmlns:x14=\"" + MAIN + "\">" + id + "</x14:id>");
        XmlObject all = extension();
        put(
                all,
                "<x14:conditionalFormatting xmlns:x14=\"" + MAIN + "\" xmlns:xm=\"" + CELLS + "\">"
                        + "<x14:cfRule type=\"dataBar\" id=\"" + id + "\">"
                        + "<x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\">"
                        + "<x14:cfvo type=\"autoMin\"/><x14:cfvo type=\"autoMax\"/>"
                        + "<x14:negativeFillColor rgb=\"FF" + ToolColours.DEFICIT + "\"/>"
                        + "<x14:axisColor rgb=\"FF" + ToolColours.INK + "\"/>"
                        + "</x14:dataBar></x14:cfRule><xm:sqref>" + String.join(" ", ranges)
                        + "</xm:sqref></x14:conditionalFormatting>");
    }

    /** The list of rules in the sheet's extension. */
    private XmlObject extension() {
        CTExtensionList all = sheet.isSetExtLst() ? sheet.getExtLst() : sheet.addNewExtLst();
        CTExtension found = all.getExtList().stream()
                .filter(each -> OF_SHEET.equalsIgnoreCase(each.getUri()))
                .findFirst()
                .orElseGet(() -> {
                    CTExtension made = all.addNewExt();
                    made.setUri(OF_SHEET);
                    put(made, "<x14:conditionalFormattings xmlns:x14=\"" + MAIN + "\"/>");
                    return made;
                });
        try (XmlCursor cursor = found.newCursor()) {
            cursor.toFirstChild();
            return cursor.getObject();
        }
    }

    private static void put(XmlObject target, String xml) {
        try (XmlCursor from = XmlObject.Factory.parse(xml).newCursor();
                XmlCursor to = target.newCursor()) {
            from.toFirstChild();
            to.toEndToken();
            from.copyXml(to);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}
