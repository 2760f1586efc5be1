package org.tradegap.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file, read key by key. A wrong entry is noted as a problem and a harmless stand-in is returned, so
 * that reading goes on and finds the next one; {@link #finish()} notes the keys that nobody asked for.
 */
public final class Definition {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Problems problems;

    Definition(String file, MappingNode node, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.line = lineOf(node);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "a key that is no text";
            if (entries.put(key, tuple.getValueNode()) != null) {
                problems.add(new Problem(file, lineOf(tuple.getKeyNode()), "each key once", "'" + key + "' again"));
            }
            keyLines.put(key, lineOf(tuple.getKeyNode()));
        }
    }

    private Definition(Definition own, Definition others) {
        this.file = own.file;
        this.line = own.line;
        this.problems = own.problems;
        entries.putAll(others.entries);
        entries.putAll(own.entries);
        keyLines.putAll(own.keyLines);
    }

    /** This mapping, with the entries of another where it has none. */
    public Definition over(Definition others) {
        return new Definition(this, others);
    }

    /** The file as the user named it. */
    public String file() {
        return file;
    }

    /** The line of a key, or of the mapping where the key is missing. */
    public int line(String key) {
        return keyLines.getOrDefault(key, line);
    }

    public boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    /** The keys in the order of the file. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** A text that must be there. */
    public String text(String key) {
        return optional(key).orElseGet(() -> {
            if (!entries.containsKey(key)) {
                problem(key, "a key '" + key + "'", "none");
            }
            return "";
        });
    }

    /** A text, or the given one where the key is missing. */
    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** A text that may be missing. */
    public Optional<String> optional(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (entries.get(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(key, "a text for '" + key + "'", kind(entries.get(key)));
        return Optional.empty();
    }

    /** A text that must be there and be one of those given; the first of them stands in for a wrong one. */
    public String choice(String key, List<String> allowed) {
        String text = text(key);
        if (!allowed.contains(text)) {
            if (!text.isEmpty()) {
                problem(key, "'" + key + "' to be one of " + String.join(", ", allowed), "'" + text + "'");
            }
            return allowed.get(0);
        }
        return text;
    }

    /** A text that must be there, turned into a value; an empty result is noted as a problem. */
    public <T> T value(String key, String expected, Function<String, Optional<T>> parse, T standIn) {
        String text = text(key);
        Optional<T> value = text.isEmpty() ? Optional.empty() : parse.apply(text);
        if (value.isEmpty() && !text.isEmpty()) {
            problem(key, expected + " for '" + key + "'", "'" + text + "'");
        }
        return value.orElse(standIn);
    }

    /** A text that must be there, in lower case with dashes; empty where it is not. */
    public String id(String key) {
        return value(key, "lower case with dashes", text -> Optional.of(text).filter(Definition::isId), "");
    }

    /** Whether a text is in lower case with dashes. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The texts of a list; a single text counts as a list of one; empty where the key is missing. */
    public List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        Node node = Objects.requireNonNull(entries.get(key));
        if (node instanceof ScalarNode) {
            return optional(key).stream().toList();
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items(key, node)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                problems.add(new Problem(file, lineOf(item), "a text in '" + key + "'", kind(item)));
            }
        }
        return List.copyOf(texts);
    }

    /** The mappings of a list; empty where the key is missing. */
    public List<Definition> maps(String key) {
        List<Definition> maps = new ArrayList<>();
        for (Node item : has(key) ? items(key, Objects.requireNonNull(entries.get(key))) : List.<Node>of()) {
            if (item instanceof MappingNode mapping) {
                maps.add(new Definition(file, mapping, problems));
            } else {
                problems.add(new Problem(file, lineOf(item), "keys and values in '" + key + "'", kind(item)));
            }
        }
        return maps;
    }

    /** The mapping under a key; empty where it is missing. */
    public Optional<Definition> map(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (entries.get(key) instanceof MappingNode mapping) {
            return Optional.of(new Definition(file, mapping, problems));
        }
        problem(key, "keys and values under '" + key + "'", kind(entries.get(key)));
        return Optional.empty();
    }

    /** Whether the key holds a mapping. */
    public boolean isMap(String key) {
        return entries.get(key) instanceof MappingNode;
    }

    /** Notes a problem at the line of a key. */
    public void problem(String key, String expected, String found) {
        problems.add(new Problem(file, line(key), expected, found));
    }

    /** Notes every key that was not asked for. */
    public void finish() {
        String known = asked.stream().sorted().collect(Collectors.joining(", "));
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                problem(key, "one of the keys " + known, "'" + key + "'");
            }
        }
    }

    private List<Node> items(String key, Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(key, "a list under '" + key + "'", kind(node));
        return List.of();
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    static String kind(@Nullable Node node) {
        if (node instanceof MappingNode) {
            return "keys and values";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? "'" + scalar.getValue() + "'"
                : "nothing";
    }
}
