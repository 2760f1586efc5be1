package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.balance.Frequency;
import org.tradegap.definition.YamlSchema;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.trade.UnitShown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use says what the reader of definitions says. */
final class ReportSchemaTest {
    private static final Path SCHEMA = Path.of("src/main/resources/report/report.schema.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"us-korea", "us-partners"})
    void reportsThatShipAreValidByBoth(String report) throws IOException {
        Path shipped = Path.of("templates", report);

        assertThat(errors(Files.readString(shipped.resolve("report.yml")))).isEmpty();
        assertThat(Made.problems(shipped)).isEmpty();
    }

    @Test
    void theSchemaNamesTheFileThatDefinitionsPointTo() throws IOException {
        assertThat(Path.of("templates/us-korea")
                        .resolve(Files.readString(Path.of("templates/us-korea/report.yml"))
                                .lines()
                                .findFirst()
                                .orElseThrow()
                                .replaceFirst(".*schema=", ""))
                        .normalize())
                .isEqualTo(SCHEMA);
    }

    /** A line of the definition that ships, and what stands in its place; nothing takes the line out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: .*              | ''",
                "title: .*              | title:",
                "title: .*              | title: [a]",
                "title: .*              | titel: U.S. goods trade",
                "reporter: USA          | reporter: US",
                "reporter: USA          | ''",
                "partners: .*           | partners: {}",
                "partners: .*           | partners: []",
                "partners: .*           | partners: [KOR, KOR]",
                "partners: .*           | partners: [WLD, KOR]",
                "partners: .*           | 'partners: {WLD: World, KOR: Korea}'",
                "partners: .*           | 'partners: {korea: Korea}'",
                "partners: .*           | 'partners: {KOR: }'",
                "years: .*              | years: 2010 to 2019",
                "years: .*              | years: 1700-2019",
                "years: .*              | years: 3010",
                "frequency: year        | frequency: quarter",
                "zone: .*               | zone: here and now",
                "zone: .*               | zone: 5",
                "detail: .*           | ''",
                "detail: .*           | '  detail: {format: tidy}'",
                "control: us.*        | '  controls: a.csv'",
                "end-use: .*          | '    end-use: us.csv'",
                "end-use: .*          | '    end-use: {sectors: end-use.csv}'",
                "end-use: .*          | '    detail: {files: us.csv}'",
                "end-use: .*          | '    End use: {files: us.csv}'",
                "sectors: .*            | sectors: broader",
                "sectors: .*            | sectors: []",
                "sectors: .*            | sectors: [broad, broad]",
                "sectors: .*            | sectors: ../own.csv",
                "unit: million          | unit: millions",
                "- id: korus          | '  - id: K O R U S'",
                "entry-into-force: .*   | '    entry-into-force: 15 March 2012'",
                "entry-into-force: .*   | '    entry-into-force: 2012-13-15'",
                "entry-into-force: .*   | ''",
                "rejected: 0.1        | '  rejected: few'",
                "rejected: 0.1        | '  rejected: -1'",
                "rejected: 0.1        | '  rejects: 1'",
                "charts: .*             | charts: [pie]",
                "charts: .*             | charts: [flows, flows]",
                "unit: million          | 'unit: million\nalso: docx'",
                "unit: million          | 'unit: million\nalso: [pdf, pdf]'",
                "sheets: .*             | sheets: [world-share]",
                "sheets: .*             | 'sheets: {summary: yes}'",
                "unit: million          | 'unit: million\ncolour: red'",
            })
    void bothRefuseWhatIsWrong(String line, String instead) throws IOException {
        String shipped = Files.readString(Path.of("templates/us-korea/report.yml"));
        String broken = shipped.replaceFirst("(?m)^ *" + line + "$", instead);
        assertThat(broken).isNotEqualTo(shipped);

        assertThat(errors(broken)).isNotEmpty();
        assertThat(Made.problems(beside(shipped))).isEmpty();
        assertThat(Made.problems(beside(broken))).isNotEmpty();
    }

    @Test
    void bothTakeEveryOtherWayToSayIt() throws IOException {
        String other = """
                title: Goods
                reporter: USA
                partners: KOR
                years: 2019
                frequency: month
                zone: UTC
                sources: {detail: {files: a-*.csv, format: tidy}}
                sectors: total
                unit: one
                basis: Goods only.
                charts: flows
                sheets: summary
                also: [ods, pdf]
                """;

        assertThat(errors(other)).isEmpty();
        assertThat(Made.problems(Made.report(folder, other))).isEmpty();
    }

    @Test
    void listsOfAllowedValuesAreThoseOfTheProgram() throws IOException {
        JsonNode schema = new JsonMapper().readTree(Files.readString(SCHEMA));

        assertThat(texts(schema.at("/$defs/chart/enum"))).isEqualTo(Charts.ids());
        assertThat(texts(schema.at("/$defs/sheet/enum"))).isEqualTo(Sheets.ids());
        assertThat(texts(schema.at("/$defs/office/enum"))).isEqualTo(OfficeFormat.codes());
        assertThat(texts(schema.at("/properties/unit/enum"))).isEqualTo(UnitShown.codes());
        assertThat(texts(schema.at("/$defs/scheme/anyOf/0/enum"))).isEqualTo(SectorSchemes.BUILT_IN);
        assertThat(texts(schema.at("/$defs/scheme/examples"))).containsAll(SectorSchemes.BUILT_IN);
        assertThat(texts(schema.at("/properties/frequency/enum")))
                .containsExactly(Frequency.YEAR.code(), Frequency.MONTH.code())
                .hasSize(Frequency.values().length);
    }

    @Test
    void everyKeyIsDescribed() throws IOException {
        JsonNode keys = new JsonMapper().readTree(Files.readString(SCHEMA)).get("properties");

        assertThat(keys.propertyNames())
                .hasSizeGreaterThan(12)
                .allMatch(key -> keys.get(key).has("description"));
    }

    /** A folder with this definition and all that stands beside the one that ships. */
    private Path beside(String definition) throws IOException {
        Path report = Made.report(folder, definition);
        for (String name : List.of("claims.yml", "end-use.csv")) {
            Files.copy(Path.of("templates/us-korea", name), report.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return report;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static List<String> errors(String yaml) throws IOException {
        return YamlSchema.errors(SCHEMA, yaml);
    }
}
