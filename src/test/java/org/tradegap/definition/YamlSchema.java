package org.tradegap.definition;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds YAML to a JSON Schema, as an editor does. */
public final class YamlSchema {
    private YamlSchema() {}

    /** What a schema finds wrong in a text. */
    public static List<String> errors(Path schemaFile, String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schemaFile), InputFormat.JSON);
        JsonNode json = json(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
        return schema.validate(json).stream().map(Object::toString).toList();
    }

    /** As an editor reads YAML 1.2: numbers, true, false and nothing are such, dates, yes and no are texts. */
    private static JsonNode json(Node node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node instanceof MappingNode mapping) {
            ObjectNode object = make.objectNode();
            for (NodeTuple entry : mapping.getValue()) {
                object.set(((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = make.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        String text = ((ScalarNode) node).getValue();
        if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
            return make.numberNode(new BigDecimal(text));
        }
        if (node.getTag().equals(Tag.NULL)) {
            return make.nullNode();
        }
        boolean truth = text.equals("true") || text.equals("false");
        return truth && node.getTag().equals(Tag.BOOL) ? make.booleanNode(text.equals("true")) : make.stringNode(text);
    }
}
