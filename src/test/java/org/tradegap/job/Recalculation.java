package org.tradegap.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The formulas of a workbook with the results that are kept with them, and a copy from which these are taken out. */
final class Recalculation {
    private Recalculation() {}

    /**
     * A formula.
     *
     * @param value its result as the file has it; empty where it has none
     */
    record Result(String formula, String value) {
        double number() {
            return Double.parseDouble(value);
        }
    }

    /** A copy of a workbook in which no formula has a result. */
    static Path withoutResults(Path workbook, Path copy) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().startsWith("xl/worksheets/sheet")
                                ? new String(part, UTF_8)
                                        .replaceAll("</f><v>[^<]*</v>", "</f>")
                                        .getBytes(UTF_8)
                                : part);
            }
        }
        return copy;
    }

    /** Every formula by its sheet and cell. */
    static Map<String, Result> formulas(Path workbook) throws IOException {
        Map<String, Result> formulas = new TreeMap<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook read = new XSSFWorkbook(in)) {
            read.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    String value = ((XSSFCell) cell).getCTCell().isSetV()
                            ? ((XSSFCell) cell).getCTCell().getV()
                            : "";
                    formulas.put(
                            sheet.getSheetName() + "!" + cell.getAddress(), new Result(cell.getCellFormula(), value));
                }
            })));
        }
        return formulas;
    }

    /** How many numbers of each sheet that shows figures are not formulas. */
    static Map<String, Long> plainNumbers(Path workbook) throws IOException {
        Map<String, Long> plain = new TreeMap<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook read = new XSSFWorkbook(in)) {
            read.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC
                        && !sheet.getSheetName().equals("Data quality")) {
                    plain.merge(sheet.getSheetName(), 1L, Long::sum);
                }
            })));
        }
        return plain;
    }
}
