package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;
import org.tradegap.definition.YamlSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use says what the reader of descriptions says. */
final class FormatSchemaTest {
    private static final Path DESCRIPTIONS = Path.of("src/main/resources/source");
    static final Path SCHEMA = DESCRIPTIONS.resolve("format.schema.json");
    static final List<String> BUILT_IN = Formats.builtIn();
    private static final Pattern KEY = Pattern.compile("(?<![\\w'\"-])[a-z][a-z0-9-]*(?=:[ \\n])");

    /** A description with every key, and a file that it reads. */
    private static final String FULL = """
            id: my-office
            title: My office
            delimiter: ;
            lines-before: ['Trade .*']
            extra-fields: 1
            with: [unit]
            without: [weight]
            fields:
              period: {column: [year, month]}
              reporter: {value: AUT}
              partner: {column: country, strip: "'", take: '^(\\w+)', pad: 3, areas: iso2}
              flow: {column: direction, map: {IN: import, OUT: export}}
              classification: {value: HS}
              commodity: {column: code, lengths: [2, 4]}
              status: {column: note, optional: yes}
            values:
              - {column: euro, swapped: no}
              - {pattern: 'euro_(\\d\\d)', flow: import}
            leave-out:
              - {column: kind, is: [quantity], why: quantities}
              - {column: part, unless: [all], optional: yes, why: parts}
            ignored: [remark]
            numbers: {thousands: "'", decimals: 2, missing: {"..": x}}
            conventions: {duplicates: sum, partners: all, year-to-date: no, zero-months-unpublished: no, sidecar: no}
            source:
              id: my-office
              source: My office
              note: Made up
              published: unknown
              retrieved: 2024
              vintage: none
              currency: EUR
              scale: 1000
              basis:
                export: {coverage: total, valuation: FOB}
                import: {coverage: general, valuation: CIF}
              editions: {2022-2024: HS2022}
              absent: zero
            """;

    private static final String FILE = """
            Trade of 2023
            year;month;country;direction;code;euro;euro_23;kind;unit
            2023;05;KR;OUT;87;1.250;2;value;EUR
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("BUILT_IN")
    void descriptionsThatShipAreValid(String id) throws IOException {
        assertThat(YamlSchema.errors(SCHEMA, Files.readString(DESCRIPTIONS.resolve(id + ".yml"))))
                .isEmpty();
    }

    @Test
    void aDescriptionWithEveryKeyIsValidByBoth() throws IOException {
        JsonNode schema = new JsonMapper().readTree(Files.readString(SCHEMA));

        assertThat(YamlSchema.errors(SCHEMA, FULL)).isEmpty();
        assertThat(problems(FULL)).isEmpty();
        assertThat(FormatGuideTest.keys(schema))
                .containsExactlyInAnyOrderElementsOf(KEY.matcher(FULL + "quantity: ")
                        .results()
                        .map(key -> key.group())
                        .distinct()
                        .toList());
    }

    @Test
    void quantitiesHaveAUnitInThePlaceOfACurrency() throws IOException {
        String quantities = FULL.replace("currency: EUR", "quantity: tonnes");
        String wrong = FULL.replace("currency: EUR", "quantity: 5");

        assertThat(YamlSchema.errors(SCHEMA, quantities)).isEmpty();
        assertThat(problems(quantities)).isEmpty();
        assertThat(YamlSchema.errors(SCHEMA, wrong)).isNotEmpty();
        assertThat(problems(wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("misspelt")
    void bothRefuseAMisspeltKey(String broken) throws IOException {
        assertThat(YamlSchema.errors(SCHEMA, broken)).isNotEmpty();
        assertThat(problems(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: my-office         | id: My Office",
                "title: My office      | title:",
                "delimiter: ;          | delimiter: semicolon",
                "delimiter: ;          | delimiter: \u00a6",
                "extra-fields: 1       | extra-fields: one",
                "column: country       | column: country, value: AT",
                "value: HS             | optional: no",
                "lengths: [2, 4]       | lengths: [two]",
                "pad: 3                | pad: three",
                "pad: 3                | pad: odd",
                "optional: yes         | optional: perhaps",
                "flow: import          | flow: imports",
                "swapped: no           | swapped: never",
                "column: euro,         | column: euro, pattern: 'e(.*)',",
                "is: [quantity],       | ``",
                "why: parts            | ``",
                "decimals: 2           | decimals: two",
                "missing: {\"..\": x}  | missing: {\"..\": q}",
                "duplicates: sum       | duplicates: some",
                "partners: all         | partners: none",
                "sidecar: no           | sidecar: never",
                "retrieved: 2024       | retrieved: yesterday",
                "currency: EUR         | currency: Euro",
                "scale: 1000           | scale: thousand",
                "coverage: total       | coverage: all",
                "HS2022                | H6",
                "absent: zero          | absent: none",
            })
    void bothRefuseWhatIsWrong(String right, String wrong) throws IOException {
        String broken = FULL.replace(right, wrong);
        assertThat(broken).isNotEqualTo(FULL);

        assertThat(YamlSchema.errors(SCHEMA, broken)).isNotEmpty();
        assertThat(problems(broken)).isNotEmpty();
    }

    /** What only a list can tell, a schema takes. */
    @ParameterizedTest
    @CsvSource({"value: AUT, value: ZZZ", "currency: EUR, currency: ZZZ"})
    void anAreaOrCurrencyThatIsNoneIsRefused(String right, String wrong) throws IOException {
        assertThat(problems(FULL.replace(right, wrong)))
                .extracting(Problem::found)
                .containsExactly("'ZZZ'");
    }

    @Test
    void everyKeyIsDescribed() throws IOException {
        assertDescribed(new JsonMapper().readTree(Files.readString(SCHEMA)));
    }

    static Stream<String> misspelt() {
        return KEY.matcher(FULL).results().map(key -> FULL.substring(0, key.end()) + "s" + FULL.substring(key.end()));
    }

    private static void assertDescribed(JsonNode node) {
        if (node.has("properties")) {
            JsonNode keys = node.get("properties");
            assertThat(keys.propertyNames()).allMatch(key -> keys.get(key).has("description"));
        }
        node.forEach(FormatSchemaTest::assertDescribed);
    }

    /** What the program finds wrong in a description and in what it says of a file. */
    private List<Problem> problems(String description) throws IOException {
        Path file = Files.writeString(folder.resolve("trade.csv"), FILE);
        Files.writeString(folder.resolve("trade" + Formats.ENDING), description);
        try {
            SourceFile.survey(file, Formats.standard().beside(file));
            return List.of();
        } catch (DefinitionException e) {
            return e.problems();
        } catch (InputException e) {
            return e.problems();
        }
    }
}
