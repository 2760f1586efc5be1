package org.tradegap.workbook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tradegap.workbook.Guidance.Rule;

/** Rules about the file as a whole and the order of its sheets. */
final class GuidanceDocument {
    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.xlsx");
    private static final Pattern DEFAULT_NAME = Pattern.compile("(?i)(sheet|tabelle|feuil)\\s*\\d+");

    static final List<Rule> RULES = List.of(
            Rule.ofAll(
                    "The file's name is in lower case, its words joined by dashes",
                    file -> FILE_NAME.matcher(file.fileName()).matches(),
                    Finished::fileName),
            Rule.ofAll(
                    "The document has a title",
                    file -> !told(core(file).getTitle()).isEmpty(),
                    file -> "none"),
            Rule.ofAll(
                    "The document's language is set",
                    file -> core(file)
                            .getUnderlyingProperties()
                            .getLanguageProperty()
                            .filter(each -> !each.isBlank())
                            .isPresent(),
                    file -> "none"),
            Rule.ofAll(
                    "The document names who made it",
                    file -> !told(core(file).getCreator()).isEmpty()
                            && !"Apache POI".equals(core(file).getCreator()),
                    file -> told(core(file).getCreator())),
            Rule.ofAll("There are no macros", file -> !file.workbook().isMacroEnabled(), file -> "macros"),
            Rule.ofAll("The first sheet is a cover", file -> name(file, 0).equals("Cover"), file -> name(file, 0)),
            Rule.ofAll(
                    "The second sheet gives the contents",
                    file -> name(file, 1).equals("Contents"),
                    file -> name(file, 1)),
            Rule.ofAll(
                    "There is a sheet of notes",
                    file -> file.sheets().anyMatch(sheet -> sheet.getSheetName().equals("Notes")),
                    file -> "none"),
            new Rule(
                    "The contents lead to every sheet",
                    file -> file.sheets()
                            .skip(2)
                            .map(XSSFSheet::getSheetName)
                            .filter(name -> !isLinked(file, name))
                            .toList()),
            Rule.ofAll(
                    "The file opens on its first sheet",
                    file -> file.workbook().getActiveSheetIndex() == 0,
                    file -> name(file, file.workbook().getActiveSheetIndex())),
            new Rule(
                    "Each sheet opens at its first cell",
                    file -> file.sheets()
                            .filter(sheet -> !"A1".equals(Objects.toString(sheet.getActiveCell())))
                            .map(XSSFSheet::getSheetName)
                            .toList()),
            new Rule(
                    "Sheets have names that say what they hold",
                    file -> file.sheets()
                            .map(Sheet::getSheetName)
                            .filter(name -> DEFAULT_NAME.matcher(name).matches())
                            .toList()),
            new Rule(
                    "No sheet is hidden",
                    file -> file.sheets()
                            .filter(sheet -> file.workbook()
                                            .getSheetVisibility(file.workbook().getSheetIndex(sheet))
                                    != org.apache.poi.ss.usermodel.SheetVisibility.VISIBLE)
                            .map(XSSFSheet::getSheetName)
                            .toList()));

    private GuidanceDocument() {}

    private static CoreProperties core(Finished file) {
        return file.workbook().getProperties().getCoreProperties();
    }

    private static String told(@org.jspecify.annotations.Nullable String property) {
        return Optional.ofNullable(property).map(String::strip).orElse("");
    }

    private static String name(Finished file, int sheet) {
        return file.workbook().getNumberOfSheets() > sheet ? file.workbook().getSheetName(sheet) : "no such sheet";
    }

    private static boolean isLinked(Finished file, String name) {
        return file.workbook().getNumberOfSheets() > 1
                && file.workbook().getSheetAt(1).getHyperlinkList().stream()
                        .map(link -> told(link.getLocation()).replace("'", ""))
                        .anyMatch(place -> place.equals(name.replace("'", "") + "!A1"));
    }
}
