package org.tradegap.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DefinitionTest {
    private final Problems problems = new Problems();

    @Test
    void entriesAreReadInTheirForms() {
        Definition definition = read("""
                title: "Trade"
                kinds: [a, b]
                kind: a
                maps:
                  - {key: one}
                  - {key: two}
                map: {inner: x}
                """);

        assertThat(definition.text("title")).isEqualTo("Trade");
        assertThat(definition.text("other", "none")).isEqualTo("none");
        assertThat(definition.texts("kinds")).containsExactly("a", "b");
        assertThat(definition.texts("kind")).containsExactly("a");
        assertThat(definition.texts("other")).isEmpty();
        assertThat(definition.choice("kind", List.of("b", "a"))).isEqualTo("a");
        assertThat(definition.maps("maps")).extracting(each -> each.text("key")).containsExactly("one", "two");
        assertThat(definition.map("map").orElseThrow().text("inner")).isEqualTo("x");
        assertThat(definition.isMap("map")).isTrue();
        assertThat(definition.keys()).startsWith("title", "kinds");
        definition.finish();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void everyMistakeIsNotedAtItsLine() {
        Definition definition = read("""
                title: [a]
                kind: c
                year: soon
                kinds: [a, {b: c}]
                maps: [a]
                map: a
                list: {a: b}
                kind: a
                more: x
                """);

        definition.text("title");
        definition.choice("kind", List.of("b"));
        definition.value("year", "a number", text -> Optional.<Integer>empty(), 0);
        definition.texts("kinds");
        definition.maps("maps");
        definition.map("map");
        definition.maps("list");
        definition.text("lacking");
        definition.finish();

        assertThat(problems.all())
                .extracting(Problem::line, Problem::expected)
                .containsExactly(
                        tuple(8, "each key once"),
                        tuple(1, "a text for 'title'"),
                        tuple(8, "'kind' to be one of b"),
                        tuple(3, "a number for 'year'"),
                        tuple(4, "a text in 'kinds'"),
                        tuple(5, "keys and values in 'maps'"),
                        tuple(6, "keys and values under 'map'"),
                        tuple(7, "a list under 'list'"),
                        tuple(1, "a key 'lacking'"),
                        tuple(9, "one of the keys kind, kinds, lacking, list, map, maps, title, year"));
    }

    @Test
    void allMistakesAreThrownAtOnce() {
        problems.add(new Problem("a.yml", 3, "x", "y"));
        problems.add(new Problem("b.yml", 0, "z", "nothing"));

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(problems::throwIfAny)
                .withMessage("a.yml:3: expected x, found y\nb.yml: expected z, found nothing")
                .satisfies(e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void aLineBeyondCountingIsTheLast() {
        assertThat(new Problem("a.csv", 1L << 40, "x", "y").line()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aFileThatCannotBeReadIsAProblem(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.yml"), new byte[] {'a', ':', ' ', (byte) 0xE9});

        assertThat(DefinitionFile.read(file, problems)).isEmpty();
        assertThat(DefinitionFile.read(folder.resolve("b.yml"), problems)).isEmpty();
        assertThat(problems.all()).extracting(Problem::expected).containsExactly("text in UTF-8", "a file");
    }

    private Definition read(String yaml) {
        return DefinitionFile.read("a.yml", yaml, problems).orElseThrow();
    }
}
