package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problems;

class ThemeReaderTest {
    @TempDir
    private Path folder;

    private Path theme(String text) throws IOException {
        return Files.writeString(folder.resolve("theme.yml"), text);
    }

    private Theme read(String text) throws IOException {
        Problems problems = new Problems();
        Theme theme = ThemeReader.changed(theme(text), problems);
        problems.throwIfAny();
        return theme;
    }

    @Test
    void onlyTheKeysGivenAreChanged() throws IOException {
        Theme standard = ThemeReader.standard();
        Theme theme = read("deficit: {fill: \"#aa0000\"}\nwide: {title: 30}\n");

        assertThat(theme.deficit().hue().fill().getRed()).isEqualTo(0xaa);
        assertThat(theme.deficit().hatched()).isTrue();
        assertThat(theme.wide().title()).isEqualTo(30);
        assertThat(theme.wide().subtitle()).isEqualTo(standard.wide().subtitle());
        assertThat(theme.hues()).isEqualTo(standard.hues());
    }

    @Test
    void aChangedColourShowsOnTheCharts() throws IOException {
        String svg = ChartRenderer.with(theme("surplus: {fill: \"#123456\"}\n")).svg(Samples.ranked());

        assertThat(svg).contains("rgb(18,52,86)").doesNotContain("rgb(0,114,178)");
    }

    @Test
    void everyMistakeIsToldWithItsLine() throws IOException {
        Path file = theme("""
                colours: {ink: black}
                deficit:
                  pattern: dotted
                strokes: {zero: 99}
                wide: {title: 100}
                series: []
                fonts: [none.ttf]
                font: x
                """);

        assertThatThrownBy(() -> ChartRenderer.with(file))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(
                        "theme.yml:1: expected a colour such as \"#0072b2\", in quotes, for 'ink', found 'black'")
                .hasMessageContaining("theme.yml:3: expected 'pattern' to be one of plain, hatched, found 'dotted'")
                .hasMessageContaining("theme.yml:4: expected a width above 0, at most 10, for 'zero', found '99'")
                .hasMessageContaining("theme.yml:5: expected a whole number from 6 to 40 for 'title', found '100'")
                .hasMessageContaining("theme.yml:6: expected one to eight colours for 'series', found 0")
                .hasMessageContaining("theme.yml:7: expected a TrueType file in 'fonts', found 'none.ttf'")
                .hasMessageContaining("theme.yml:8: expected one of the keys");
    }

    @Test
    void aFurtherFontIsReadFromBesideTheTheme() throws IOException {
        try (InputStream font = getClass().getResourceAsStream("/liberation/LiberationMono-Regular.ttf")) {
            Files.copy(Objects.requireNonNull(font), folder.resolve("more.ttf"));
        }

        assertThat(read("fonts: [more.ttf]\n").fonts()).containsExactly(folder.resolve("more.ttf"));
    }
}
