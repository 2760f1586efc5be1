package org.tradegap.workbook;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.Report;

/** Every part is valid by the schema of the format, so that no program has to repair it. */
final class SchemaTest {
    private static final Map<String, Parser> PARSERS = Map.ofEntries(
            entry("xl/worksheets/sheet", WorksheetDocument.Factory::parse),
            entry("xl/tables/table", TableDocument.Factory::parse),
            entry("xl/drawings/drawing", WsDrDocument.Factory::parse),
            entry("xl/charts/chart", ChartSpaceDocument.Factory::parse),
            entry("xl/comments", CommentsDocument.Factory::parse),
            entry("xl/sharedStrings", SstDocument.Factory::parse),
            entry("xl/styles", StyleSheetDocument.Factory::parse),
            entry("xl/workbook", WorkbookDocument.Factory::parse));

    @TempDir
    private Path folder;

    @Test
    void everyPartOfAWorkbookIsValid() throws IOException, XmlException {
        byte[] workbook = Workbooks.write(SampleReport.live(), Workbooks.template(folder));

        assertThat(errors(workbook)).isEmpty();
    }

    @Test
    void everyPartOfAWorkbookWithLongTablesIsValid() throws IOException, XmlException {
        Report report = LongData.of(LongData.balances(new DataPlaces("Data", 2, 12), 17));

        assertThat(errors(Workbooks.write(report, Workbooks.template(folder)))).isEmpty();
    }

    @Test
    void everyPartOfTheHouseTemplateIsValid() throws IOException, XmlException {
        assertThat(errors(Files.readAllBytes(Workbooks.template(folder)))).isEmpty();
    }

    private static List<String> errors(byte[] workbook) throws IOException, XmlException {
        List<String> errors = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : Workbooks.parts(workbook).entrySet()) {
            for (Map.Entry<String, Parser> parser : PARSERS.entrySet()) {
                if (part.getKey().startsWith(parser.getKey())) {
                    List<XmlError> found = new ArrayList<>();
                    XmlObject document = parser.getValue().parse(new ByteArrayInputStream(part.getValue()));
                    document.validate(new XmlOptions().setErrorListener(found));
                    found.forEach(error -> errors.add(part.getKey() + ": " + error.getMessage()));
                }
            }
        }
        return errors;
    }

    /** Reads one kind of part. */
    interface Parser {
        XmlObject parse(ByteArrayInputStream in) throws IOException, XmlException;
    }
}
