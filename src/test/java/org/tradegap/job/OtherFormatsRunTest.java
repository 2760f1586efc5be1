package org.tradegap.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.AS_OF;
import static org.tradegap.job.Workplace.KOREA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.job.Workplace.Ended;
import org.tradegap.publish.LibreOffice;
import org.tradegap.workbook.Office;

/** A report that wants its workbook as ODS and PDF too, with LibreOffice and without. */
final class OtherFormatsRunTest {
    private static final String FIRST = AS_OF + "-1";

    @TempDir
    private Path folder;

    private Workplace place;

    @BeforeEach
    void wantOtherFormats() throws IOException {
        place = new Workplace(folder).withLittleToShow(KOREA);
        place.replace("templates/us-korea/report.yml", "unit: million", "unit: million\nalso: [ods, pdf]");
    }

    @Test
    void aMachineWithoutLibreOfficePublishesAndSaysWhatIsMissingEveryNight() throws Exception {
        Map<String, String> without = Map.of(LibreOffice.VARIABLE, "/nowhere/soffice");

        Ended first = run(without);
        Ended second = run(without);

        String words = "warning: Further formats: ods and pdf not made: " + LibreOffice.VARIABLE
                + " names no program that can be run; put that right, then run with --force";
        assertThat(first.err()).contains("published " + FIRST, words);
        assertThat(first.exit()).isZero();
        assertThat(Workplace.names(place.output(KOREA, FIRST)))
                .contains("us-korea.xlsx")
                .doesNotContain("us-korea-publication.ods", "us-korea-publication.pdf");
        assertThat(manifest()).contains("\"Further formats\"");
        assertThat(second.err()).contains("nothing new since " + FIRST, words);
        assertThat(second.exit()).isZero();
    }

    @Test
    @Tag("slow")
    void bothAreMadeWhereLibreOfficeIsAndDecideNothing() throws Exception {
        Office.in(folder);

        Ended first = run(Map.of());
        Ended second = run(Map.of());

        assertThat(first.err()).contains("published " + FIRST).doesNotContain("Further formats");
        Path release = place.output(KOREA, FIRST);
        assertThat(Files.readAllBytes(release.resolve("us-korea-publication.pdf")))
                .startsWith("%PDF".getBytes(ISO_8859_1));
        assertThat(new String(Files.readAllBytes(release.resolve("us-korea-publication.ods")), ISO_8859_1))
                .startsWith("PK")
                .contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        assertThat(manifest()).contains("\"us-korea-publication.ods\"", "\"us-korea-publication.pdf\"");
        assertThat(second.err()).contains("nothing new since " + FIRST);
    }

    private Ended run(Map<String, String> environment) throws IOException, InterruptedException {
        return place.process(Workplace.machine(), environment, "run", KOREA, "--as-of", AS_OF);
    }

    private String manifest() throws IOException {
        return Files.readString(place.output(KOREA, FIRST).resolve("manifest.json"));
    }
}
