package org.tradegap.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradegap.definition.YamlSchema;
import org.tradegap.trade.UnitShown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use says what the reader of statements says. */
final class ClaimsSchemaTest {
    private static final Path SCHEMA = Path.of("src/main/resources/claim/claims.schema.json");
    private static final Path SHIPPED = Path.of("templates/us-korea/claims.yml");

    @TempDir
    private Path folder;

    @Test
    void statementsThatShipAreValidByBoth() throws IOException {
        String shipped = Files.readString(SHIPPED);

        assertThat(YamlSchema.errors(SCHEMA, shipped)).isEmpty();
        assertThat(MadeClaims.problems(folder, shipped)).isEmpty();
        assertThat(SHIPPED.resolveSibling(
                                shipped.lines().findFirst().orElseThrow().replaceFirst(".*schema=", ""))
                        .normalize())
                .isEqualTo(SCHEMA);
    }

    /** A line of the statements that ship, and what stands in the place of its first occurrence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims:                         | claim:",
                "- id: doubled-since-2012      | '  - id: Doubled since 2012'",
                "statement: .*               | ''",
                "statement: .*               | '    statement: [a]'",
                "source: Press.*             | '    sources: Press'",
                "date: 2018-01               | '    date: January 2018'",
                "date: 2018-01               | '    date: 2018-13'",
                "expects: .*                 | ''",
                "expects: .*                 | '    expects: {}'",
                "expects: .*                 | '    expects: {at-least: two}'",
                "expects: .*                 | '    expects: {value: 2}'",
                "expects: .*                 | '    expects: {value: 2, to-nearest: 0}'",
                "expects: .*                 | '    expects: {more-than: 2}'",
                "unit: billion               | '    unit: billions'",
                "leaves-open: .*             | '    leaves-open: {a: b}'",
                "- label: .*               | '      - labels: a'",
                "indicator: multiple     | '        indicator: factor'",
                "indicator: multiple     | ''",
                "of: deficit             | '        of: losses'",
                "period: 2016            | '        period: 16'",
                "period: 2016            | ''",
                "base: 2007              | '        base: then'",
                "quoted: 85.1            | '        quoted: most'",
                "over: .*                | '        over: {file: control}'",
                "sector: \"87\"          | '        sector: [87]'",
            })
    void bothRefuseWhatIsWrong(String line, String instead) throws IOException {
        String shipped = Files.readString(SHIPPED);
        String broken = shipped.replaceFirst("(?m)^ *" + line + "$", instead);
        assertThat(broken).isNotEqualTo(shipped);

        assertThat(YamlSchema.errors(SCHEMA, broken)).isNotEmpty();
        assertThat(MadeClaims.problems(folder, broken)).isNotEmpty();
    }

    @Test
    void listsOfAllowedValuesAreThoseOfTheProgram() throws IOException {
        JsonNode schema = new JsonMapper().readTree(Files.readString(SCHEMA));

        assertThat(texts(schema.at("/$defs/computed/properties/indicator/enum")))
                .isEqualTo(Formula.ids());
        assertThat(texts(schema.at("/$defs/computed/properties/of/enum"))).isEqualTo(Measure.codes());
        assertThat(texts(schema.at("/$defs/claim/properties/unit/enum"))).isEqualTo(UnitShown.codes());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
