package org.tradegap.definition;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file whose top is a mapping. */
public final class DefinitionFile {
    private DefinitionFile() {}

    /** The mapping in a UTF-8 file; empty, with a problem noted, when there is none. */
    public static Optional<Definition> read(Path path, Problems problems) throws IOException {
        try {
            return read(path.toString(), Files.readString(path), problems);
        } catch (NoSuchFileException e) {
            problems.add(new Problem(path.toString(), 0, "a file", "none"));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(path.toString(), 0, "text in UTF-8", "bytes that are not"));
        }
        return Optional.empty();
    }

    /** The mapping in a text; empty, with a problem noted, when there is none. */
    public static Optional<Definition> read(String file, String text, Problems problems) {
        try {
            Node top = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (top instanceof MappingNode mapping) {
                return Optional.of(new Definition(file, mapping, problems));
            }
            problems.add(new Problem(file, 1, "keys and values", Definition.kind(top)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem(file, line, "well-formed YAML", e.getProblem()));
        } catch (YAMLException e) {
            problems.add(new Problem(file, 0, "well-formed YAML", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }
}
