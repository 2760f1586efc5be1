package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks, made by another library, are read as the CSV of their first sheet with rows. */
final class WorkbookTest {
    private static final Path SAMPLE = Path.of("src/test/resources/source/tidy/sample.csv");
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,14}|\\d{1,9}\\.\\d{0,5}[1-9]");

    @TempDir
    Path folder;

    @Test
    void aWorkbookGivesTheSameAsItsCsv() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLE).subList(0, 32));
        lines.subList(12, 14).clear();
        lines.add("2016,USA,KOR,import,HS,05,123456789012,,,");
        lines.add("2016,USA,KOR,import,HS,06,0.00012,,,\"quoted, \"\"with\"\" all\"");
        String csv = String.join("\n", lines).replace("1234.50", "1234.5") + "\n";

        Reading reading = Reading.of(write(csv));

        assertThat(reading).isEqualTo(Reading.of(TidyFile.write(folder, csv)));
        assertThat(reading.flows()).hasSize(11);
        assertThat(reading.rejections()).hasSize(17);
    }

    @Test
    void cellsAreReadAsTheyWouldStandInACsv() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("empty").createRow(3).createCell(2).setBlank();
            Sheet sheet = book.createSheet("rows");
            Row header = sheet.createRow(4);
            List.of("a", "b", "c", "d").forEach(name -> cell(header, name));
            Row dates = sheet.createRow(5);
            dates.createCell(0).setCellValue(LocalDate.of(2016, 3, 31));
            dates.createCell(1).setCellValue(LocalDateTime.of(2016, 3, 31, 12, 30));
            dates.createCell(2).setCellValue(true);
            List<String> formats = List.of("yyyy-mm-dd", "d.m.yy h:mm", "General");
            for (int i = 0; i < formats.size(); i++) {
                style(book, dates.getCell(i), formats.get(i));
            }
            Row numbers = sheet.createRow(8);
            List.of(2016.0, 1e15, 0.1 + 0.2, -0.0).forEach(each -> cell(numbers, each));
            style(book, numbers.getCell(0), "[Red]#,##0.00\" days\"");
            Row early = sheet.createRow(9);
            early.createCell(1).setCellFormula("1+1");
            early.getCell(1).setCellValue(2);
            early.createCell(5).setBlank();
            Path file = save(book);

            assertThat(Content.of(file).get(0).open())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("""
                            a,b,c,d
                            2016-03-31,2016-03-31T12:30,TRUE,


                            2016,1000000000000000,0.30000000000000004,0
                            ,2,,
                            """);
        }
    }

    @Test
    void aWorkbookWithoutStylesIsRead() throws IOException {
        Path file = write(TidyFile.HEADER + TidyFile.ROW);
        change(file, "[Content_Types].xml", text -> text.replaceFirst("<Override[^>]*/xl/styles.xml[^>]*>", ""));
        change(
                file,
                "xl/_rels/workbook.xml.rels",
                text -> text.replaceFirst("<Relationship [^>]*styles.xml[^>]*>", ""));
        change(file, "xl/styles.xml", text -> null);

        assertThat(Reading.of(file)).isEqualTo(Reading.of(TidyFile.write(folder, TidyFile.HEADER + TidyFile.ROW)));
    }

    @Test
    void aWorkbookWithoutRowsIsRefused() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("empty");

            assertRefused(save(book), ": expected a header and rows, found an empty file");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xl/worksheets/sheet1.xml, <v>1</v>, <v>2000000000</v>, text '2000000000'",
        "xl/worksheets/sheet1.xml, <v>1</v>, <v>999999999</v>, text 999999999 of",
        "xl/worksheets/sheet1.xml, <v>1</v>, <v>-1</v>, text '-1'",
        "xl/worksheets/sheet1.xml, r=\"B1\", r=\"ZZZZZZ1\", a cell ZZZZZZ1",
        "xl/worksheets/sheet1.xml, row r=\"2\", row r=\"99999999\", a row 99999999",
        "xl/worksheets/sheet1.xml, t=\"s\", t=\"?\", Unknown cell type",
        "xl/worksheets/sheet1.xml, </sheetData>, </sheet>, an undamaged file",
        "xl/workbook.xml, </sheets>, </sheet>, an undamaged file",
        "xl/workbook.xml, r:id=\"rId, r:id=\"none, missing an entry",
        "xl/sharedStrings.xml, <si>, <si>&more;, an undamaged file"
    })
    void aWorkbookThatIsNoneIsRefused(String part, String before, String after, String message) throws IOException {
        Path file = write(TidyFile.HEADER + TidyFile.ROW);

        change(file, part, text -> text.replaceFirst(Pattern.quote(before), after));

        assertRefused(file, message);
    }

    @Test
    void aWorkbookThatIsCutOffIsRefused() throws IOException {
        Path file = write(TidyFile.HEADER + TidyFile.ROW);
        byte[] bytes = Files.readAllBytes(file);

        for (int length = 5; length < bytes.length; length += 97) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertRefused(file, "");
        }
    }

    @Test
    void aRowThatWouldFillTheMemoryIsRefused() throws IOException {
        Path file = write(TidyFile.HEADER + TidyFile.ROW);
        String cell = "<c t=\"inlineStr\"><is><t>" + "x".repeat(17 << 20) + "</t></is></c>";

        change(file, "xl/worksheets/sheet1.xml", text -> text.replaceFirst("(<row r=\"2\"[^>]*>)", "$1" + cell));

        assertRefused(file, ": expected rows of less than 16 MiB, found more");
    }

    private void assertRefused(Path file, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SourceFile.survey(file, Formats.standard()))
                .withMessageStartingWith(file.toString())
                .withMessageContaining(message);
    }

    /** A workbook of the records of a CSV; what can be a number is one. */
    private Path write(String csv) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (XSSFWorkbook book = new XSSFWorkbook();
                CSVParser records = CSVParser.parse(csv, format)) {
            Sheet sheet = book.createSheet();
            for (CSVRecord each : records) {
                Row row = sheet.createRow((int) each.getRecordNumber() - 1);
                for (String text : each) {
                    cell(row, NUMBER.matcher(text).matches() ? Double.valueOf(text) : text);
                }
            }
            return save(book);
        }
    }

    private static void cell(Row row, Object value) {
        Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (!value.equals("")) {
            cell.setCellValue(value.toString());
        }
    }

    private static void style(XSSFWorkbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private Path save(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return Packed.write(folder, "book.xlsx", bytes.toByteArray());
    }

    /** Changes a part; without it, when nothing is left of it. */
    private static void change(Path file, String part, UnaryOperator<String> change) throws IOException {
        Packed.Zip changed = new Packed.Zip();
        boolean found = false;
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String before = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                String after = entry.getName().equals(part) ? change.apply(before) : before;
                found |= !before.equals(after);
                if (after != null) {
                    changed.with(entry.getName(), Packed.bytes(after));
                }
            }
        }
        assertThat(found).isTrue();
        Files.write(file, changed.bytes());
    }
}
