package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was made before, without the sheets of its long tables and of live charts, which are made anew. */
final class Released {
    private static final String NAMES = "(?:data(?:_[^\"]*)?|lineage(?:_[0-9]+)?)";
    private static final Pattern LONG = Pattern.compile(NAMES);
    private static final Pattern LONG_PART = Pattern.compile(" displayName=\"" + NAMES + "\"");
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Released() {}

    /**
     * Opens it; a figure that was made of a long table is the number that it came to.
     *
     * @param told takes the formulas of the analysts' own that refer to long tables, in words
     */
    static XSSFWorkbook open(Path file, Consumer<String> told) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            OPCPackage parts = OPCPackage.open(in);
            for (PackagePart sheet : parts.getPartsByContentType(XSSFRelation.WORKSHEET.getContentType())) {
                for (PackageRelationship each : sheet.getRelationshipsByType(XSSFRelation.TABLE.getRelation())) {
                    if (isLong(parts.getPart(PackagingURIHelper.createPartName(each.getTargetURI())))) {
                        empty(sheet, each.getId());
                    }
                }
            }
            XSSFWorkbook workbook = new XSSFWorkbook(parts);
            List<String> removed = remove(workbook);
            workbook.forEach(sheet -> keepResults((XSSFSheet) sheet, removed, told));
            return workbook;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static boolean isLong(PackagePart table) throws IOException {
        try (InputStream in = table.getInputStream()) {
            return LONG_PART.matcher(new String(in.readAllBytes(), UTF_8)).find();
        }
    }

    /** Leaves a sheet nothing but its table; so many rows would take much memory, only to be thrown away. */
    private static void empty(PackagePart sheet, String table) throws IOException {
        String xml = "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS
                + "\"><sheetData/><tableParts count=\"1\"><tablePart r:id=\"" + table
                + "\"/></tableParts></worksheet>";
        try (OutputStream out = sheet.getOutputStream()) {
            out.write(xml.getBytes(UTF_8));
        }
    }

    /** Removes the sheets of long tables, and that of live charts, which sums up others beside them, and gives what formulas call them and their tables. */
    private static List<String> remove(XSSFWorkbook workbook) {
        List<String> removed = new ArrayList<>();
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            boolean isLong = sheet.getTables().stream()
                    .anyMatch(table -> OwnSheets.isOurs(table)
                            && LONG.matcher(table.getName()).matches());
            if (isLong || sheet.getSheetName().equals(LiveSheet.NAME)) {
                sheet.getTables().forEach(table -> removed.add(table.getName() + "["));
                removed.add(SheetNameFormatter.format(sheet.getSheetName()) + "!");
                workbook.removeSheetAt(i);
            }
        }
        return removed;
    }

    private static void keepResults(XSSFSheet sheet, List<String> removed, Consumer<String> told) {
        boolean own = sheet.getTables().stream().noneMatch(OwnSheets::isOurs);
        List<XSSFCell> cells = Finished.all(sheet)
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .filter(cell -> removed.stream().anyMatch(cell.getCellFormula()::contains))
                .toList();
        for (XSSFCell cell : cells) {
            boolean known = cell.getCTCell().isSetV() && cell.getCTCell().isSetF();
            if (own) {
                told.accept("sheet \"" + sheet.getSheetName() + "\", cell " + cell.getAddress() + ": the formula "
                        + cell.getCellFormula() + " refers to a long table, which a template does not have; "
                        + (known ? "the number that it came to is in its place" : "take it out of the template"));
            }
            if (known) {
                cell.getCTCell().unsetF();
            }
        }
    }
}
