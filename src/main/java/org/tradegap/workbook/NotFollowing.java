package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPivotCacheDefinition;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheetSource;

/** What refers to tables and is told, as it does not follow them. */
final class NotFollowing {
    /** Parts of a sheet whose references stay as they are: drawings, controls and charts of newer kinds. */
    private static final Set<String> PARTS = Set.of(
            "application/vnd.openxmlformats-officedocument.drawing+xml",
            "application/vnd.openxmlformats-officedocument.vmlDrawing",
            "application/vnd.ms-excel.controlproperties+xml",
            "application/vnd.ms-office.chartex+xml");

    private final XSSFSheet sheet;
    private final References references;

    NotFollowing(XSSFSheet sheet, References references) {
        this.sheet = sheet;
        this.references = references;
    }

    /** Tells all of a sheet; a pivot table that names its table follows by itself and is renewed when it is opened. */
    void tell() {
        for (XSSFPivotTable pivot : sheet.getPivotTables()) {
            CTPivotCacheDefinition cache = pivot.getPivotCacheDefinition().getCTPivotCacheDefinition();
            if (cache.getCacheSource() != null && cache.getCacheSource().isSetWorksheetSource()) {
                tell(pivot, cache.getCacheSource().getWorksheetSource());
            }
            cache.setRefreshOnLoad(true);
        }
        drawn(sheet);
    }

    private void tell(XSSFPivotTable pivot, CTWorksheetSource source) {
        if (source.isSetSheet() && references.fills(source.getSheet())) {
            references.lose(place() + ", pivot table \""
                    + pivot.getCTPivotTableDefinition().getName() + "\": its source, cells " + source.getRef()
                    + " of sheet \"" + source.getSheet() + "\", does not follow; give it the name of the table");
        }
    }

    private void drawn(POIXMLDocumentPart part) {
        for (POIXMLDocumentPart each : part.getRelations()) {
            if (PARTS.contains(each.getPackagePart().getContentType())) {
                if (references.mentions(text(each))) {
                    references.lose(place() + ", " + each.getPackagePart().getPartName()
                            + ": a text box, a control or a chart of a newer kind, whose cells are not followed");
                }
                drawn(each);
            }
        }
    }

    private static String text(POIXMLDocumentPart part) {
        try (InputStream in = part.getPackagePart().getInputStream()) {
            return new String(in.readAllBytes(), UTF_8).replace("&apos;", "'").replace("&amp;", "&");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String place() {
        return "sheet \"" + sheet.getSheetName() + "\"";
    }
}
