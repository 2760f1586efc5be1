package org.tradegap.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.trade.CommodityCode;

final class SectorSchemesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"hs-chapters", "hs-sections", "broad"})
    void everyChapterBut77IsClaimedOnce(String id) {
        SectorScheme scheme = SectorSchemes.builtIn(id).orElseThrow();
        List<String> chapters = IntStream.rangeClosed(1, 99)
                .filter(chapter -> chapter != 77)
                .mapToObj("%02d"::formatted)
                .toList();

        assertThat(scheme.claims().keySet()).containsExactlyInAnyOrderElementsOf(chapters);
        assertThat(scheme.sectors())
                .doesNotHaveDuplicates()
                .containsAll(scheme.claims().values());
        assertThat(scheme.claims().values()).containsAll(scheme.sectors());
        assertThat(scheme.of(hs("77"))).isEqualTo(Sector.UNCLASSIFIED);
        assertThat(scheme.of(hs("TOTAL"))).isEqualTo(Sector.TOTAL);
    }

    @Test
    void builtInSchemesHaveTheirNames() {
        assertThat(SectorSchemes.BUILT_IN)
                .allSatisfy(id -> assertThat(SectorSchemes.builtIn(id))
                        .map(SectorScheme::id)
                        .contains(id));
        assertThat(SectorSchemes.builtIn("mine")).isEmpty();
        assertThat(SectorSchemes.builtIn("hs-chapters").orElseThrow().title()).isEqualTo("HS chapters");
    }

    @Test
    void theTotalHoldsEverything() {
        assertThat(SectorScheme.ALL.of(hs("77"))).isEqualTo(Sector.TOTAL);
        assertThat(SectorScheme.ALL.of(new CommodityCode("ENDUSE", "30000"))).isEqualTo(Sector.TOTAL);
    }

    @Test
    void theLongestPrefixWins() throws IOException {
        SectorScheme scheme = read("""
                # title: Cars apart
                prefix,sector,name
                8,machines,Machines

                87,vehicles,"Vehicles, all"
                8703,cars,Cars
                """);

        assertThat(scheme.title()).isEqualTo("Cars apart");
        assertThat(scheme.of(hs("84")).id()).isEqualTo("machines");
        assertThat(scheme.of(hs("8704")).label()).isEqualTo("vehicles Vehicles, all");
        assertThat(scheme.of(hs("870323")).id()).isEqualTo("cars");
        assertThat(scheme.of(hs("90"))).isEqualTo(Sector.UNCLASSIFIED);
        assertThat(scheme.sectors()).extracting(Sector::id).containsExactly("machines", "vehicles", "cars");
    }

    @Test
    void codesOfAnotherClassificationAreUnclassified() throws IOException {
        SectorScheme scheme = read("# classification: ENDUSE\nprefix,sector\n3,autos\n");

        assertThat(scheme.of(new CommodityCode("ENDUSE", "30000")).label()).isEqualTo("autos");
        assertThat(scheme.of(hs("30"))).isEqualTo(Sector.UNCLASSIFIED);
    }

    @Test
    void anEditionStandsForTheHarmonizedSystem() throws IOException {
        assertThat(read("# classification: HS2017\nprefix,sector\n87,autos\n")
                        .of(hs("87"))
                        .id())
                .isEqualTo("autos");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsMakeNoDifference() throws IOException {
        String text = "# title: T\nprefix,sector\n87,autos\n";

        assertThat(read("\uFEFF" + text.replace("\n", "\r\n")).claims())
                .isEqualTo(read(text).claims());
    }

    @Test
    void sectorsAreFoundByTheirIds() throws IOException {
        SectorScheme scheme = read("prefix,sector,name\n87,autos,Cars\n");

        assertThat(scheme.sector("autos")).contains(new Sector("autos", "Cars"));
        assertThat(scheme.sector("TOTAL")).contains(Sector.TOTAL);
        assertThat(scheme.sector("unclassified")).contains(Sector.UNCLASSIFIED);
        assertThat(scheme.sector("Cars")).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithItsLine() throws IOException {
        assertProblems("""
                # classification: hs
                prefix,sector,name

                87,autos,Autos
                87,other,Other
                88,autos,Cars
                01,TOTAL,All
                02,unclassified,None
                03,food
                04,,Dairy
                8-7,odd,Odd
                """)
                .containsExactly(
                        problem(1, "HS or another classification's name", "'hs'"),
                        problem(5, "each prefix once", "'87' again, claimed in line 4"),
                        problem(6, "sector 'autos' named 'Autos'", "'Cars'"),
                        problem(7, "a sector id that is not reserved", "'TOTAL'"),
                        problem(8, "a sector id that is not reserved", "'unclassified'"),
                        problem(9, "prefix, sector and name", "'03,food'"),
                        problem(10, "prefix, sector and name", "'04,,Dairy'"),
                        problem(11, "a commodity code or its beginning", "'8-7'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sector,prefix\n87,autos\n", "prefix,sector,name,more\n87,a,b,c\n"})
    void anotherHeaderIsRefused(String text) throws IOException {
        assertProblems(text)
                .contains(problem(
                        1,
                        "the header prefix,sector or prefix,sector,name",
                        "'" + text.substring(0, text.indexOf('\n')) + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prefix,sector\n", "# title: none\nprefix,sector\n\n"})
    void aSchemeWithoutRowsIsRefused(String text) throws IOException {
        assertProblems(text).extracting(Problem::expected).containsExactly("rows of prefix,sector");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "87.03", "12345678901"})
    void aPrefixThatNoCodeOfTheHarmonizedSystemHasIsRefused(String prefix) throws IOException {
        assertProblems("prefix,sector\n" + prefix + ",x\n")
                .containsExactly(problem(2, "a commodity code or its beginning", "'" + prefix + "'"));
    }

    @Test
    void prefixesThatASpreadsheetTookZerosFromAreRefused() throws IOException {
        assertProblems("prefix,sector\n10,cereals\n1,animals\n2,meat\n")
                .extracting(Problem::line, Problem::found)
                .containsExactly(tuple(3, "'1'"));
        assertThat(read("prefix,sector\n10,cereals\n01,animals\n8,machines\n").claims())
                .hasSize(3);
        assertThat(read("# classification: ENDUSE\nprefix,sector\n10,cereals\n1,animals\n")
                        .claims())
                .hasSize(2);
    }

    @Test
    void anOpenQuoteIsRefused() throws IOException {
        assertProblems("prefix,sector\n87,\"autos\n")
                .extracting(Problem::expected)
                .containsExactly("CSV with closed quotes");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        Path file = Files.write(
                folder.resolve("s.csv"), "prefix,sector\n87,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Problems problems = new Problems();

        assertThat(SectorSchemes.read("mine", file, problems)).isEmpty();
        assertThat(SectorSchemes.read("mine", folder.resolve("none.csv"), problems))
                .isEmpty();
        assertThat(problems.all()).extracting(Problem::found).containsExactly("bytes that are not", "no such file");
    }

    private SectorScheme read(String text) throws IOException {
        Problems problems = new Problems();
        SectorScheme scheme = SectorSchemes.read("mine", write(text), problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
        assertThat(scheme.text()).isEqualTo(text);
        return scheme;
    }

    private ListAssert<Problem> assertProblems(String text) throws IOException {
        Problems problems = new Problems();

        assertThat(SectorSchemes.read("mine", write(text), problems)).isEmpty();
        return assertThat(problems.all());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("s.csv"), text);
    }

    private Problem problem(int line, String expected, String found) {
        return new Problem(folder.resolve("s.csv").toString(), line, expected, found);
    }

    private static CommodityCode hs(String code) {
        return CommodityCode.parse("HS", code).orElseThrow();
    }
}
