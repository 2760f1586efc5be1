package org.tradegap.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * The words in cells of one workbook, which keeps each once in a list. To find words in it, the library writes them as XML first: that is
 * spared where they are in it already.
 */
final class CellTexts {
    private final Map<String, String> places = new HashMap<>();
    private long repeated;

    /** How many cells have words that were in the list before, which the list has not counted. */
    long repeated() {
        return repeated;
    }

    /** Puts words into a cell that is made anew. */
    void put(XSSFCell target, String words) {
        CTCell cell = target.getCTCell();
        @Nullable String place = places.get(words);
        if (place == null) {
            target.setCellValue(new XSSFRichTextString(words));
            places.put(words, cell.getV());
        } else {
            cell.setT(STCellType.S);
            cell.setV(place);
            repeated++;
        }
    }
}
