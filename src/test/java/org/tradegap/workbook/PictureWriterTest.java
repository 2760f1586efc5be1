package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureWriterTest {
    private static final int EMU = 9525;

    @TempDir
    private Path folder;

    @Test
    void aPictureHasANameAndAlternativeText() throws IOException {
        try (XSSFWorkbook workbook = sample(Workbooks.template(folder))) {
            assertThat(pictures(workbook.getSheet("Charts")))
                    .map(picture -> picture.getCTPicture().getNvPicPr().getCNvPr())
                    .allSatisfy(properties -> assertThat(properties.getDescr()).startsWith("Bars of the balance"))
                    .map(properties -> properties.getName())
                    .containsExactly(SampleReport.CHART, SampleReport.SECOND_CHART);
        }
    }

    @Test
    void picturesKeepTheirShapeAndDoNotOverlap() throws IOException {
        try (XSSFWorkbook workbook = sample(Workbooks.template(folder))) {
            XSSFSheet sheet = workbook.getSheet("Charts");
            var anchors = sheet.getDrawingPatriarch().getCTDrawing().getOneCellAnchorList();

            assertThat(anchors).hasSize(2).allSatisfy(anchor -> {
                assertThat(anchor.getExt().getCx()).isEqualTo(960L * EMU);
                assertThat(anchor.getExt().getCy()).isEqualTo(540L * EMU);
            });
            double between = 0;
            for (int row = anchors.get(0).getFrom().getRow();
                    row < anchors.get(1).getFrom().getRow();
                    row++) {
                between += sheet.getRow(row) == null ? 0 : sheet.getRow(row).getHeightInPoints();
            }
            assertThat(between).isGreaterThan(540 * 0.75);
            assertThat(sheet.getRowBreaks())
                    .containsExactly(anchors.get(1).getFrom().getRow() - 1);
        }
    }

    @Test
    void theLogoOfTheTemplateStandsAtTheTopRightOfTheFirstSheet() throws IOException {
        Path template = Workbooks.template(folder);
        byte[] logo = Pngs.striped(120, 60);
        Workbooks.edit(template, workbook -> addLogo(workbook, logo));

        try (XSSFWorkbook workbook = sample(template)) {
            XSSFPicture found = pictures(workbook.getSheet("Cover")).get(0);
            assertThat(found.getPictureData().getData()).isEqualTo(logo);
            assertThat(found.getClientAnchor().getRow1()).isZero();
            assertThat(found.getClientAnchor().getCol1()).isEqualTo((short) 2);
            assertThat(pictures(workbook.getSheet("Notes"))).isEmpty();
        }
    }

    private static void addLogo(XSSFWorkbook workbook, byte[] logo) {
        int index = workbook.addPicture(logo, Workbook.PICTURE_TYPE_PNG);
        new Placement("Logo", "The office's logo", 120L * EMU, 60L * EMU).put(workbook.getSheet("Style"), index, 0, 3);
    }

    private static XSSFWorkbook sample(Path template) {
        return Workbooks.open(Workbooks.write(SampleReport.report(), template));
    }

    private static List<XSSFPicture> pictures(XSSFSheet sheet) {
        List<XSSFPicture> pictures = new ArrayList<>();
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch().getShapes().forEach(shape -> pictures.add((XSSFPicture) shape));
        }
        return pictures;
    }
}
