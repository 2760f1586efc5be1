package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.definition.YamlSchema;
import org.tradegap.trade.TradeFlow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the guide to formats shows is what happens, and its reference is that of the schema. */
final class FormatGuideTest {
    private static final Path GUIDE = Path.of("src/docs/formats.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(csv|yaml)\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void theExampleIsReadAsItSays() throws IOException {
        Reading reading = example(blocks().get(1));

        assertThat(reading.flows())
                .extracting(FormatGuideTest::words)
                .containsExactlyElementsOf(blocks().get(3).lines().skip(1).toList());
        assertThat(reading.rejections()).singleElement().satisfies(each -> {
            assertThat(each.line()).isEqualTo(7);
            assertThat(each.column()).isEqualTo("exports");
            assertThat(each.text()).isEqualTo("..");
        });
    }

    @Test
    void oneMoreLineReadsTheMissingValue() throws IOException {
        Reading reading = example(blocks().get(1) + blocks().get(4));

        assertThat(reading.rejections()).isEmpty();
        assertThat(reading.flows())
                .hasSize(12)
                .last()
                .satisfies(flow -> assertThat(flow.value().status().code()).isEqualTo("c"));
    }

    @Test
    void theDescriptionHasTenLinesAndIsValid() throws IOException {
        String description = blocks().get(1);

        assertThat(description.lines()).hasSize(10);
        assertThat(YamlSchema.errors(FormatSchemaTest.SCHEMA, description)).isEmpty();
        assertThat(YamlSchema.errors(FormatSchemaTest.SCHEMA, description + blocks().get(4)))
                .isEmpty();
    }

    @Test
    void everyKeyIsInTheReferenceWithWhatTheSchemaSays() throws IOException {
        JsonNode schema = new JsonMapper().readTree(Files.readString(FormatSchemaTest.SCHEMA));
        String guide = Files.readString(GUIDE);

        assertThat(keys(schema)).allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
        for (String group : List.of(
                "", "/properties/fields", "/properties/numbers", "/properties/conventions", "/properties/source")) {
            assertInReference(guide, schema.at(group + "/properties"));
        }
        for (String group : List.of("/$defs/field/oneOf/1", "/$defs/values", "/$defs/leaveOut")) {
            assertInReference(guide, schema.at(group + "/properties"));
        }
    }

    /** The names of all keys in a schema. */
    static Set<String> keys(JsonNode schema) {
        Set<String> keys = new TreeSet<>();
        if (schema.has("properties")) {
            keys.addAll(schema.get("properties").propertyNames());
        }
        schema.forEach(each -> keys.addAll(keys(each)));
        return keys;
    }

    private static void assertInReference(String guide, JsonNode keys) {
        assertThat(keys.propertyNames())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(guide)
                        .contains("| `" + key + "` | "
                                + keys.get(key).get("description").asString() + " |"));
    }

    private Reading example(String description) throws IOException {
        Path file = Files.writeString(folder.resolve("trade.csv"), blocks().get(0));
        Files.writeString(folder.resolve("trade" + Formats.ENDING), description);
        Files.writeString(Sidecar.of(file), blocks().get(2));
        return Reading.of(file);
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(2))
                .toList();
    }

    private static String words(TradeFlow flow) {
        return String.join(
                ",",
                flow.period().toString(),
                flow.reporter().code(),
                flow.partner().code(),
                flow.flow().code(),
                flow.commodity().classification(),
                flow.commodity().code(),
                flow.value().value().toPlainString());
    }
}
