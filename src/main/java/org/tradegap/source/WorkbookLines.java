package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an xlsx file that has rows, as lines of CSV. From its first row on, rows that are empty or left out
 * are empty lines, so that a line has the number of its row where the sheet starts with the header; rows that end early
 * are filled up to the widest before them.
 */
final class WorkbookLines extends PieceInput {
    private static final byte[] NONE = {};
    private static final int LAST_ROW = 1 << 20;
    private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

    private final String name;
    private final ReadableWorkbook workbook;
    private Stream<Row> open = Stream.empty();
    private Iterator<Row> rows = open.iterator();
    private byte[] first = NONE;
    private int row;
    private int width;

    private WorkbookLines(String name, ReadableWorkbook workbook) {
        this.name = name;
        this.workbook = workbook;
    }

    /**
     * Opens a workbook that was looked through by {@link WorkbookCheck}.
     *
     * @throws InputException when it cannot be read
     */
    static InputStream open(Path file) throws IOException {
        try {
            WorkbookLines lines = new WorkbookLines(
                    file.toString(), new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles(file), true)));
            lines.start();
            return lines;
        } catch (IOException | RuntimeException e) {
            throw failure(file.toString(), e);
        }
    }

    @Override
    byte[] piece() throws IOException {
        byte[] line = first;
        first = NONE;
        try {
            return line.length == 0 && rows.hasNext() ? line(rows.next()) : line;
        } catch (RuntimeException e) {
            throw failure(name, e);
        }
    }

    @Override
    public void close() throws IOException {
        open.close();
        workbook.close();
    }

    /** Whether there is anything that makes dates of numbers; the reader refuses to look for what is not there. */
    private static boolean hasStyles(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.names().stream()
                    .anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("styles.xml"));
        }
    }

    /** Goes to the first row with anything in it, on any sheet. */
    private void start() throws IOException {
        for (Sheet sheet : workbook.getSheets().toList()) {
            open = sheet.openStream();
            rows = open.iterator();
            while (rows.hasNext()) {
                Row next = rows.next();
                if (!fields(next).isEmpty()) {
                    row = next.getRowNum() - 1;
                    first = line(next);
                    return;
                }
            }
            open.close();
            rows = Collections.emptyIterator();
        }
    }

    private byte[] line(Row next) {
        int number = next.getRowNum();
        if (number > LAST_ROW) {
            throw Damage.of(name, "a row " + number);
        }
        List<String> fields = fields(next);
        width = Math.max(width, fields.size());
        String text = "";
        if (!fields.isEmpty()) {
            while (fields.size() < width) {
                fields.add("");
            }
            text = fields.stream().map(WorkbookLines::quoted).collect(Collectors.joining(","));
        }
        String before = "\n".repeat(Math.max(0, number - row - 1));
        row = Math.max(row + 1, number);
        return (before + text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String field) {
        return SPECIAL.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /** The fields of a row up to the last that is not empty. */
    private static List<String> fields(Row row) {
        List<String> fields = new ArrayList<>();
        int used = 0;
        for (@Nullable Cell cell : row) {
            fields.add(Optional.ofNullable(cell).map(CellText::of).orElse(""));
            used = fields.get(fields.size() - 1).isEmpty() ? used : fields.size();
        }
        return new ArrayList<>(fields.subList(0, used));
    }

    /** What a reader that wraps everything into everything means: a failing disk, or a workbook that is none. */
    private static InputException failure(String name, Exception failure) throws IOException {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof InputException told) {
                return told;
            }
            if (each.getClass() == IOException.class && each.getCause() == null) {
                throw (IOException) each;
            }
        }
        return Damage.of(name, failure);
    }
}
