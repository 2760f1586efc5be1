package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tradegap.report.Block;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Picture;
import org.tradegap.report.Pictures;
import org.tradegap.report.Prose;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;
import org.tradegap.workbook.HouseStyle.Twist;

/**
 * Writes one sheet from top to bottom: title, lines, then its blocks with an empty row before each. Title and prose
 * stay on the page of what follows them.
 */
final class SheetWriter {
    private static final Extent EMPTY_ROW = new Extent(0, 16);
    private static final Set<Twist> ONE_LINE = Set.of(Twist.ONE_LINE);

    private final XSSFSheet sheet;
    private final CellWriter cells;
    private final Lines lines;
    private final PictureWriter pictures;
    private final Pages pages;
    private final List<Integer> headers = new ArrayList<>();
    private final int gap;
    private int next;

    /**
     * @param lines how the columns of this sheet are laid out
     * @param gap how many rows stay empty before each block
     */
    SheetWriter(XSSFSheet sheet, CellWriter cells, Lines lines, Map<String, byte[]> pictures, int gap) {
        this.sheet = sheet;
        this.cells = cells;
        this.gap = gap;
        this.lines = lines;
        this.pictures = new PictureWriter(sheet, pictures);
        this.pages = new Pages(sheet, PageSetup.area(sheet).heightFor(lines.width()));
    }

    void write(Sheet content) {
        lines.setWidths(sheet);
        Extent head = line(0, new Cell.Text(content.title()), Look.TITLE);
        for (String text : content.lines()) {
            head = head.plus(line(head.rows(), new Cell.Text(text), Look.SUBTITLE));
        }
        next += head.rows();
        int top = 0;
        Extent heading = head;
        for (Block block : content.blocks()) {
            next += gap;
            Extent written = write(block);
            next += written.rows();
            heading = heading.plus(written).plus(EMPTY_ROW);
            if (!(block instanceof Prose)) {
                pages.add(top, heading);
                top = next + gap;
                heading = Extent.NONE;
            }
        }
        pages.add(top, heading);
        repeatHeader(content);
        if (content.onePage()) {
            PageSetup.printAll(sheet, lines.widths().size());
        }
        sheet.setActiveCell(CellAddress.A1);
    }

    private Extent write(Block block) {
        if (block instanceof Table table) {
            headers.add(next);
            return new TableWriter(sheet, cells, lines).write(table, next);
        }
        if (block instanceof Picture picture) {
            return pictures.write(picture, next);
        }
        if (block instanceof Pictures side) {
            return pictures.write(side, lines, next);
        }
        return write((Prose) block);
    }

    private Extent write(Prose prose) {
        Extent extent =
                prose.heading().isEmpty() ? Extent.NONE : line(next, new Cell.Text(prose.heading()), Look.HEADING);
        for (Cell paragraph : prose.paragraphs()) {
            extent = extent.plus(line(next + extent.rows(), paragraph, Look.PARAGRAPH));
        }
        return extent;
    }

    /** A sheet can repeat one header only, and would repeat it over a picture too. */
    private void repeatHeader(Sheet content) {
        boolean picture = content.blocks().stream().anyMatch(Picture.class::isInstance);
        if (headers.size() == 1 && !picture && !content.onePage()) {
            int row = headers.get(0) + 1;
            sheet.setRepeatingRows(CellRangeAddress.valueOf(row + ":" + row));
        }
    }

    /** Words that are too long for one line go on in the next row, where a table below gives the columns their widths. */
    private Extent line(int row, Cell cell, Look look) {
        if (cell instanceof Cell.Text words && lines.overTables() && !lines.fitAcross(words.text(), look)) {
            Extent extent = Extent.NONE;
            for (String part : lines.acrossLines(words.text(), look)) {
                extent = extent.plus(row(row + extent.rows(), new Cell.Text(part), look));
            }
            return extent;
        }
        return row(row, cell, look);
    }

    private Extent row(int row, Cell cell, Look look) {
        boolean across = lines.fitAcross(CellWriter.words(cell), look);
        XSSFRow target = sheet.createRow(row);
        cells.write(target.createCell(0), cell, look, across ? ONE_LINE : TableWriter.SEVERAL_LINES);
        return Extent.row(target, lines.height(across ? 1 : lines.in(0, cell, look), look));
    }
}
