package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.AS_OF;
import static org.tradegap.job.Workplace.KOREA;
import static org.tradegap.job.Workplace.PARTNERS;
import static org.tradegap.job.Workplace.SECTORS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.job.Workplace.Ended;
import org.tradegap.publish.Disk;

/** What a run publishes, and what makes it publish again. */
final class NightlyRunTest {
    private static final String FIRST = AS_OF + "-1";
    private static final String SECOND = AS_OF + "-2";

    private Workplace place;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
    }

    @Test
    void bothReportsAreMadeFromNothingAndNotMadeAgain() throws IOException {
        Ended first = place.run();

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(Workplace.names(place.output(KOREA, FIRST)))
                .containsExactly(
                        "balance-by-sector-column.png",
                        "balance-by-sector-column.svg",
                        "balance-by-sector.png",
                        "balance-by-sector.svg",
                        "balance-hs-chapters.csv",
                        "balance-us-korea_staging_trucks.csv",
                        "balance.csv",
                        "before-and-after-column.png",
                        "before-and-after-column.svg",
                        "before-and-after.png",
                        "before-and-after.svg",
                        "change-by-sector-column.png",
                        "change-by-sector-column.svg",
                        "change-by-sector.png",
                        "change-by-sector.svg",
                        "claims.csv",
                        "control.csv",
                        "deficit-by-sector-column.png",
                        "deficit-by-sector-column.svg",
                        "deficit-by-sector.png",
                        "deficit-by-sector.svg",
                        "flows-column.png",
                        "flows-column.svg",
                        "flows.png",
                        "flows.svg",
                        "further-end-use.csv",
                        "manifest.json",
                        "rejections.csv",
                        "us-korea-publication.xlsx",
                        "us-korea.xlsx");
        assertThat(Workplace.names(place.output(PARTNERS, FIRST)))
                .contains("us-partners.xlsx", "balance.csv", "control.csv", "rejections.csv", "manifest.json");
        assertThat(place.path("output/index.html")).content().contains(FIRST, "us-korea", "us-partners");
        assertThat(place.output(KOREA, "latest").toRealPath())
                .isEqualTo(place.output(KOREA, FIRST).toRealPath());

        Ended second = place.run();

        assertThat(second.exit()).isZero();
        assertThat(second.err())
                .contains("us-korea: nothing new since " + FIRST + ": figures, definition, template and program")
                .contains("us-partners: nothing new since " + FIRST);
        assertThat(place.releases(KOREA)).containsExactly(FIRST);
        assertThat(place.path(".tradegap/work/us-korea/draft/us-korea.xlsx")).doesNotExist();
        assertThat(place.path(".tradegap/jobs.trace.db")).doesNotExist();
    }

    @Test
    void aDayLaterUnchangedDataIsNothingNew() throws IOException {
        place.run(KOREA);

        Ended tomorrow = place.with("run", KOREA, "--as-of", "2026-11-24");

        assertThat(tomorrow.exit()).isZero();
        assertThat(place.releases(KOREA)).containsExactly(FIRST);
    }

    @Test
    void oneDollarMovesItsBalanceAndItsTotalsByExactlyOne() throws IOException {
        place.run(KOREA);
        String row = "\n2016,USA,KOR,import,HS2012,87,";
        String value = after(row, Files.readString(place.path("input/" + SECTORS)));
        place.replace("input/" + SECTORS, row + value + "\n", row + new BigDecimal(value).add(BigDecimal.ONE) + "\n");

        Ended second = place.run(KOREA);

        assertThat(second.err()).contains("published " + SECOND + " (figures)");
        assertThat(place.output(KOREA, "latest").toRealPath())
                .isEqualTo(place.output(KOREA, SECOND).toRealPath());
        assertThat(changed("balance.csv")).containsExactly("un-comtrade,2016,USA,KOR,87 imports +1 balance -1");
        assertThat(changed("balance-hs-chapters.csv"))
                .containsExactly("un-comtrade,2016,USA,KOR,87 imports +1 balance -1");
        assertThat(changed("control.csv")).isEmpty();
    }

    @Test
    @Tag("slow")
    void whatChangedIsTheReasonOfTheNextRelease() throws IOException {
        place.run(KOREA);

        assertThat(place.run(KOREA, "--force").err()).contains("published " + SECOND + " (forced)");

        place.replace("templates/us-korea/report.yml", "trade with Korea", "trade with South Korea");
        assertThat(place.run(KOREA).err()).contains("-3 (definition)");

        touchTemplate();
        assertThat(place.run(KOREA).err()).contains("-4 (template)");

        place.replace("input/" + SECTORS + ".yml", "retrieved: 2026-11-23", "retrieved: 2026-11-22");
        assertThat(place.run(KOREA).err()).contains("-5 (figures)");

        Files.copy(Path.of("src/main/resources/sector/broad.csv"), place.path("templates/us-korea/sectors.csv"));
        place.replace("templates/us-korea/report.yml", "[broad, hs-chapters]", "[sectors.csv, hs-chapters]");
        Ended own = place.run(KOREA);
        assertThat(own.err()).as(own.err()).contains("-6 (").contains("definition");

        place.replace("templates/us-korea/sectors.csv", "87,", "88,");
        assertThat(place.run(KOREA).exit()).isEqualTo(2);
        assertThat(place.releases(KOREA)).hasSize(6);
    }

    @Test
    void anAsOfDateBeforeTheNewestReleaseIsRefused() throws IOException {
        place.run(KOREA);

        Ended earlier = place.with("run", KOREA, "--as-of", "2026-11-22", "--force");

        assertThat(earlier.exit()).isEqualTo(2);
        assertThat(earlier.err()).contains("us-korea", "not before " + AS_OF, "2026-11-22");
        assertThat(place.releases(KOREA)).containsExactly(FIRST);
    }

    @Test
    @Tag("slow")
    void theOutputCanBeALinkAndCanBeDeleted() throws IOException {
        Path web = Files.createDirectories(place.path("web"));
        Files.createSymbolicLink(place.path("output"), web);

        assertThat(place.run(KOREA).exit()).isZero();
        assertThat(web.resolve("us-korea/" + FIRST)).isDirectory();

        Files.delete(place.path("output"));
        assertThat(place.run(KOREA).err()).contains("published " + FIRST + " (first release)");
    }

    @Test
    @Tag("slow")
    void theStateCanBeDeletedAndTheOutputKnowsWhatIsNew() throws IOException {
        place.run(KOREA);
        Disk.removeTree(place.path(".tradegap"));

        assertThat(place.run(KOREA).err()).contains("nothing new since " + FIRST);
    }

    @Test
    void theSummaryIsJsonAndAllElseIsOnStandardError() throws IOException {
        Ended first = place.run(KOREA, "--json");

        assertThat(Json.of(first.out()).at("/exit").asInt()).isZero();
        assertThat(Json.of(first.out()).at("/reports/0/report").asString()).isEqualTo(KOREA);
        assertThat(Json.of(first.out()).at("/reports/0/result").asString()).isEqualTo("published");
        assertThat(Json.of(first.out()).at("/reports/0/asOf").asString()).isEqualTo(AS_OF);
        assertThat(Json.of(first.out()).at("/reports/0/why/0").asString()).isEqualTo("first release");
        assertThat(first.err()).contains("published");

        Ended second = place.run(KOREA, "--json", "--quiet");
        assertThat(Json.of(second.out()).at("/reports/0/result").asString()).isEqualTo("unchanged");
        assertThat(second.err()).isEmpty();
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        assertThat(place.run(KOREA, "--quiet")).isEqualTo(new Ended(0, "", ""));
    }

    /** The cells of a CSV that differ between the first two releases, as key and differences. */
    private List<String> changed(String csv) throws IOException {
        List<String> before = Files.readAllLines(place.output(KOREA, FIRST).resolve(csv));
        List<String> after = Files.readAllLines(place.output(KOREA, SECOND).resolve(csv));
        assertThat(after).hasSameSizeAs(before);
        List<String> changed = new ArrayList<>();
        for (int line = 0; line < before.size(); line++) {
            if (!before.get(line).equals(after.get(line))) {
                changed.add(difference(
                        before.get(0).split(",", -1),
                        before.get(line).split(",", -1),
                        after.get(line).split(",", -1)));
            }
        }
        return changed;
    }

    private static String difference(String[] columns, String[] before, String[] after) {
        StringBuilder words = new StringBuilder(String.join(",", List.of(before).subList(0, 5)));
        for (int column = 0; column < columns.length; column++) {
            if (!before[column].equals(after[column])) {
                BigDecimal moved = new BigDecimal(after[column]).subtract(new BigDecimal(before[column]));
                words.append(' ')
                        .append(columns[column])
                        .append(moved.signum() > 0 ? " +" : " ")
                        .append(moved);
            }
        }
        return words.toString();
    }

    /** Writes the template anew with a line of text more, which is nothing to the look. */
    private void touchTemplate() throws IOException {
        Path template = place.path("templates/us-korea/workbook.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(template)));
                OutputStream out = Files.newOutputStream(template)) {
            workbook.createSheet("Remarks");
            workbook.write(out);
        }
    }

    private static String after(String start, String text) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf('\n', from));
    }
}
