package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.report.DataPlaces;

/** Two million rows go into a workbook within a heap of 512 MiB. */
@Tag("slow")
final class HugeWorkbookTest {
    private static final long ROWS = 2_000_000;
    private static final int COLUMNS = 10;

    @TempDir
    private Path folder;

    @Test
    void twoMillionRowsAreWrittenInLittleMemory() throws Exception {
        Path template = Workbooks.template(folder);
        Path workbook = folder.resolve("long.xlsx");
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongData.class.getName(),
                        Long.toString(ROWS),
                        template.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();

        DataPlaces places = new DataPlaces("Data", 2);
        long second = ROWS - places.capacity();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            assertThat(counted(zip, 2))
                    .containsExactly((long) places.capacity(), (long) places.capacity() * COLUMNS, 1_048_576L);
            assertThat(counted(zip, 3)).containsExactly(second, second * COLUMNS, second + places.header());
        }
    }

    /** The rows of data on a sheet, their cells with something in them, and the number of the last. */
    private static List<Long> counted(ZipFile zip, int sheet) throws IOException, XMLStreamException {
        long rows = 0;
        long cells = 0;
        long last = 0;
        try (InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml"))) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("row")) {
                        last = Long.parseLong(xml.getAttributeValue(null, "r"));
                        rows += last > 5 ? 1 : 0;
                    } else if (xml.getLocalName().equals("v")) {
                        cells += last > 5 ? 1 : 0;
                    }
                }
            }
        }
        return List.of(rows, cells, last);
    }
}
