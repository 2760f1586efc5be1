package org.tradegap.workbook;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook says of itself; its dates are fixed, so that its bytes depend on its contents only. */
final class DocumentProperties {
    static final String PROGRAM = "Tradegap";
    static final String LANGUAGE = "en";

    private static final Instant INSTANT = Instant.parse("1980-01-01T00:00:00Z");

    private DocumentProperties() {}

    static void set(XSSFWorkbook workbook, String title, String subject) {
        POIXMLProperties all = workbook.getProperties();
        POIXMLProperties.CoreProperties core = all.getCoreProperties();
        core.setTitle(title);
        core.setSubjectProperty(subject);
        core.setCreator(PROGRAM);
        core.setLastModifiedByUser(PROGRAM);
        core.setCreated(Optional.of(Date.from(INSTANT)));
        core.setModified(Optional.of(Date.from(INSTANT)));
        core.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
        all.getExtendedProperties().setApplication(PROGRAM);
    }
}
