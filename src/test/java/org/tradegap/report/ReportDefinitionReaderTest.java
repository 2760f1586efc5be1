package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.definition.Problems;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;

final class ReportDefinitionReaderTest {
    private static final String RIGHT = """
            title: Goods
            reporter: USA
            partners: [KOR, JPN]
            years: 2016
            frequency: year
            zone: UTC
            sources: {detail: flows.csv}
            sectors: own.csv
            unit: million
            """;

    @TempDir
    private Path folder;

    @Test
    void everyMistakeIsToldWithItsLineAndNothingElse() throws IOException {
        Path report = Made.report(folder, """
                title:
                reporter: US
                partners: [KOR, Korea, KOR]
                years: 2019-2010
                frequency: weekly
                zone: Mars/Olympus
                sources:
                  detail: {file: flows.csv}
                  controls: totals.csv
                sectors: [broad, broader]
                units: million
                agreements:
                  - id: korus
                    entry-into-force: March
                limits: {control: five}
                charts: [flows, pie]
                sheets: [world-share]
                also: [pdf, docx]
                lineage: many
                """);

        assertThat(Made.problems(report).stream()
                        .map(text -> text.replaceFirst("(keys?|one of) [a-z].*, found", "… found")))
                .containsExactlyInAnyOrder(
                        "report.yml:1: expected a text for 'title', found nothing",
                        "report.yml:2: expected an ISO 3166 alpha-3 code or WLD, found 'US'",
                        "report.yml:3: expected each entry of 'partners' once, found 'KOR' again",
                        "report.yml:3: expected an ISO 3166 alpha-3 code or WLD, found 'Korea'",
                        "report.yml:4: expected a first year before the last, found 2019-2010",
                        "report.yml:5: expected year or month for 'frequency', found 'weekly'",
                        "report.yml:6: expected a time zone such as America/New_York for 'zone', found 'Mars/Olympus'",
                        "report.yml:8: expected a key 'files', found none",
                        "report.yml:8: expected … found 'file'",
                        "report.yml:9: expected … found 'controls'",
                        "report.yml:10: expected a scheme of total, hs-sections, hs-chapters, broad, or a CSV in the"
                                + " report's folder named in lower case, found 'broader'",
                        "report.yml:1: expected a key 'unit', found none",
                        "report.yml:11: expected … found 'units'",
                        "report.yml:13: expected a key 'name', found none",
                        "report.yml:14: expected a date such as 2012-03-15 for 'entry-into-force', found 'March'",
                        "report.yml:15: expected a number of percent for 'control', found 'five'",
                        "report.yml:19: expected a number of rows such as 250000, 0 for no sheet of source lines for"
                                + " 'lineage', found 'many'",
                        "report.yml:16: expected … found 'pie'",
                        "report.yml:17: expected a key 'world' beside 'world-share' in 'sheets', found none",
                        "report.yml:18: expected … found 'docx'");
    }

    @Test
    void anEmptyDefinitionLacksEveryKeyThatIsNeeded() throws IOException {
        assertThat(Made.problems(Made.report(folder, "basis: Goods only.\n")))
                .allMatch(text -> text.startsWith("report.yml:1: expected "))
                .hasSize(9);
    }

    @Test
    void mistakesInOwnSectorsAreToldWithTheirLines() throws IOException {
        Path report = Made.report(folder, RIGHT + "zones: UTC\n");
        Files.writeString(report.resolve("own.csv"), "prefix,sector\n87,Autos\n8x,Autos\n87,Other\n88\n");

        assertThat(Made.problems(report))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("own.csv:3: ").endsWith("found '8x'"),
                        text -> assertThat(text).startsWith("own.csv:4: ").contains("'87' again, claimed in line 2"),
                        text -> assertThat(text).startsWith("own.csv:5: ").endsWith("found '88'"),
                        text -> assertThat(text).startsWith("report.yml:10: ").endsWith("found 'zones'"));
    }

    @Test
    void ownSectorsAreASchemeOfTheReport() throws IOException {
        Path report = Made.report(folder, RIGHT);
        Files.writeString(report.resolve("own.csv"), "prefix,sector\n87,Autos\n");

        assertThat(read(report).scheme().id()).isEqualTo("a-report_own");
        assertThat(read(report).scheme().sectors()).hasSize(1);
    }

    @Test
    void partnersAreAListOrHaveNames() throws IOException {
        String total = RIGHT.replace("own.csv", "total");
        Map<Area, String> listed = read(Made.report(folder, total)).scope().partners();
        Map<Area, String> named = read(Made.report(
                        folder, total.replace("[KOR, JPN]", "{JPN: Nippon, 'M49:490': Taiwan}")))
                .scope()
                .partners();

        assertThat(List.copyOf(listed.values()))
                .containsExactly(Areas.standard().name(new Area("KOR")), "Japan");
        assertThat(List.copyOf(named.values())).containsExactly("Nippon", "Taiwan");
        assertThat(List.copyOf(named.keySet())).containsExactly(new Area("JPN"), new Area("M49:490"));
    }

    @Test
    void ownSectorsNeverGoByTheNameOfABuiltInScheme() throws IOException {
        Path report = Files.createDirectories(folder.resolve("hs"));
        Files.writeString(report.resolve(ReportDefinitionReader.FILE), RIGHT.replace("own.csv", "chapters.csv"));
        Files.writeString(report.resolve("chapters.csv"), "prefix,sector\n87,Autos\n");

        assertThat(SectorSchemes.BUILT_IN).doesNotContain(read(report).scheme().id());
    }

    @Test
    void partnersHaveNamesOfTheirOwn() throws IOException {
        String same = RIGHT.replace("own.csv", "total").replace("[KOR, JPN]", "{KOR: Korea, PRK: Korea}");

        assertThat(Made.problems(Made.report(folder, same)))
                .containsExactly("report.yml:3: expected each entry of 'partners' once, found 'Korea' again");
    }

    @Test
    void theWorldIsNoPartnerAmongOthers() throws IOException {
        String world = RIGHT.replace("own.csv", "total").replace("JPN", "WLD");

        assertThat(Made.problems(Made.report(folder, world)))
                .containsExactly("report.yml:3: expected no partner that holds others, found 'WLD' among others");
    }

    private static ReportDefinition read(Path report) throws IOException {
        Problems problems = new Problems();
        ReportDefinition definition = new ReportDefinitionReader(Areas.standard(), problems)
                .read(report)
                .orElseThrow();
        assertThat(problems.all()).isEmpty();
        return definition;
    }
}
