package org.tradegap.workbook;

import java.util.List;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;

/** What the statistics of a sheet are, in a comment of its title that is as large as its words need. */
final class Definitions {
    /** The box, in digits of the default font, and what its border takes of it. */
    private static final double WIDTH = 70;

    private static final double BORDER = 3;
    private static final double BORDER_POINTS = 12;

    private final XSSFSheet sheet;
    private final HouseStyle style;
    private final TextSize text;

    Definitions(XSSFSheet sheet, HouseStyle style, Lines lines) {
        this.sheet = sheet;
        this.style = style;
        this.text = lines.text();
    }

    void write(List<String> definitions) {
        if (definitions.isEmpty()) {
            return;
        }
        String words = String.join("\n", definitions);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(box(words));
        XSSFRichTextString shown = new XSSFRichTextString(CellWriter.literal(words));
        shown.applyFont(style.of(Look.PARAGRAPH).getFont());
        comment.setString(shown);
        comment.setAuthor(DocumentProperties.PROGRAM);
        sheet.getRow(0).getCell(0).setCellComment(comment);
    }

    /** From the column beside the title on, over as many columns and rows as the words need. */
    private XSSFClientAnchor box(String words) {
        int count = new Lines(text, List.of(WIDTH - BORDER), WIDTH, 0).in(0, new Cell.Text(words), Look.PARAGRAPH);
        double width = WIDTH * text.digit();
        double height = text.rowHeight(count, Look.PARAGRAPH) + BORDER_POINTS;
        int column = 1;
        while (width > columnWidth(column)) {
            width -= columnWidth(column++);
        }
        int row = 0;
        while (height > rowHeight(row)) {
            height -= rowHeight(row++);
        }
        return new XSSFClientAnchor(0, 0, Units.toEMU(width), Units.toEMU(height), 1, 0, column, row);
    }

    /** In points. */
    private double columnWidth(int column) {
        return sheet.getColumnWidth(column) * text.digit() / Lines.UNITS_PER_DIGIT;
    }

    private double rowHeight(int row) {
        return sheet.getRow(row) == null
                ? sheet.getDefaultRowHeightInPoints()
                : sheet.getRow(row).getHeightInPoints();
    }
}
