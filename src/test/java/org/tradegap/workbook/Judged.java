package org.tradegap.workbook;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A file as the guidance judges it when it is opened again. */
public final class Judged {
    private Judged() {}

    /** The rules that it breaks, each with the first places where it does. */
    public static Map<String, String> broken(byte[] xlsx, String name) throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(xlsx)) {
            return Guidance.broken(workbook, new Guidance.Terms(name, Set.of()));
        }
    }
}
