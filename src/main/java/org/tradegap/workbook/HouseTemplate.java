package org.tradegap.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tradegap.report.Look;
import org.tradegap.report.OwnNames;

/** The template to start from: our look, A4 landscape, every named style shown on one sheet. */
public final class HouseTemplate {
    private static final double SIDE_MARGIN = 0.6;
    private static final double TOP_MARGIN = 0.6;
    private static final double BOTTOM_MARGIN = 0.8;
    private static final double FOOTER_MARGIN = 0.4;
    private static final int SAMPLE_WIDTH = 48 * 256;
    private static final String FOOTER_FONT = "&K52606D&10&\"Arial,Regular\"";
    private static final double SAMPLE_FIGURE = 12345.6;

    private HouseTemplate() {}

    /** Writes the template, over a file that may be there; the bytes are always the same. */
    public static void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            NamedStyles styles = new NamedStyles(workbook);
            HouseLooks.ALL.forEach(styles::add);
            XSSFSheet sheet = workbook.createSheet(Template.STYLE_SHEET);
            show(sheet, new HouseStyle(workbook.getStylesSource()));
            setUp(sheet);
            DocumentProperties.set(
                    workbook, "Tradegap house style", "Named cell styles, page set-up and logo of a report");
            workbook.write(bytes);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            StableZip.rewrite(bytes.toByteArray(), Map.of(), out);
        }
    }

    /**
     * Writes a template that is a workbook made before, with all its sheets but the long ones, so that its owner can add
     * what refers to its tables; styles, page set-up and logo are those of the template that it was made with.
     *
     * @return what of its owner's could not be kept, in words
     * @throws IllegalArgumentException with every reason why one of the two cannot be used, a line each
     */
    public static List<String> write(Path file, Path made, Path template) throws IOException {
        Template house = Template.read(template, OwnNames.NONE);
        List<String> told = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = Released.open(made, told::add)) {
            XSSFSheet sheet = workbook.createSheet(Template.STYLE_SHEET);
            show(sheet, new HouseStyle(workbook.getStylesSource()));
            PageSetup.copy(house.styleSheet(), sheet, PageSetup.TITLE_PLACE);
            @Nullable Logo logo = house.logo();
            if (logo != null) {
                logo.place(sheet, 3);
            }
            workbook.write(bytes);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            StableZip.rewrite(bytes.toByteArray(), Map.of(), out);
        }
        return List.copyOf(told);
    }

    private static void show(XSSFSheet sheet, HouseStyle style) {
        TextSize size = style.size();
        for (Look look : Look.values()) {
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(look.styleName());
            XSSFCell sample = row.createCell(1);
            sample.setCellStyle(style.of(look));
            if (look.isFigure()) {
                sample.setCellValue(SAMPLE_FIGURE);
            } else {
                sample.setCellValue("Sample of words");
            }
            Extent.row(row, size.rowHeight(1, look));
        }
        sheet.setColumnWidth(0, SAMPLE_WIDTH);
        sheet.setColumnWidth(1, SAMPLE_WIDTH);
    }

    private static void setUp(XSSFSheet sheet) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, TOP_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM_MARGIN);
        sheet.setMargin(PageMargin.HEADER, FOOTER_MARGIN);
        sheet.setMargin(PageMargin.FOOTER, FOOTER_MARGIN);
        sheet.getFooter().setLeft(FOOTER_FONT + PageSetup.TITLE_PLACE);
        sheet.getFooter().setRight(FOOTER_FONT + "Page &P of &N");
    }
}
