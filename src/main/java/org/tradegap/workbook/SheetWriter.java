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
import org.tradegap.report.Prose;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;
import org.tradegap.workbook.HouseStyle.Twist;

/** Writes one sheet from top to bottom: title, lines, then its blocks with an empty row before each. */
final class SheetWriter {
    private static final Set<Twist> ONE_LINE = Set.of(Twist.ONE_LINE);

    private final XSSFSheet sheet;
    private final CellWriter cells;
    private final Lines lines;
    private final PictureWriter pictures;
    private final Pages pages;
    private final List<Integer> headers = new ArrayList<>();
    private int next;

    /**
     * @param lines how the columns of this sheet are laid out
     */
    SheetWriter(XSSFSheet sheet, HouseStyle style, Lines lines, Map<String, byte[]> pictures) {
        this.sheet = sheet;
        this.cells = new CellWriter(style);
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
        place(head);
        for (Block block : content.blocks()) {
            next++;
            place(write(block));
        }
        repeatHeader(content);
        sheet.setActiveCell(CellAddress.A1);
    }

    private void place(Extent written) {
        pages.add(next, written);
        next += written.rows();
    }

    private Extent write(Block block) {
        if (block instanceof Table table) {
            headers.add(next);
            return new TableWriter(sheet, cells, lines).write(table, next);
        }
        if (block instanceof Picture picture) {
            return pictures.write(picture, next);
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
        if (headers.size() == 1 && !picture) {
            int row = headers.get(0) + 1;
            sheet.setRepeatingRows(CellRangeAddress.valueOf(row + ":" + row));
        }
    }

    private Extent line(int row, Cell cell, Look look) {
        boolean across = lines.fitAcross(CellWriter.words(cell), look);
        XSSFRow target = sheet.createRow(row);
        cells.write(target.createCell(0), cell, look, across ? ONE_LINE : TableWriter.SEVERAL_LINES);
        return Extent.row(target, lines.height(across ? 1 : lines.in(0, cell, look), look));
    }
}
