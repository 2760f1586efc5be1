package org.tradegap.chart;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradegap.chart.Theme.Hue;
import org.tradegap.definition.Definition;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;

/** Reads the theme that comes with the program, and the keys that a report's own {@code theme.yml} changes. */
final class ThemeReader {
    private static final String RESOURCE = "/chart/theme.yml";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int MOST_SERIES = 8;
    private static final int LARGEST = 40;

    private final Definition top;
    private final Definition base;
    private final Path folder;
    private final Problems problems;

    private ThemeReader(Definition own, Definition base, Path folder, Problems problems) {
        this.top = own.over(base);
        this.base = base;
        this.folder = folder;
        this.problems = problems;
    }

    /** The theme of the program. */
    static Theme standard() {
        Problems problems = new Problems();
        Definition base = base(problems);
        Theme theme = new ThemeReader(base, base, Path.of(""), problems).theme();
        problems.throwIfAny();
        return theme;
    }

    /** The theme of the program with the changes of a file; every mistake in it becomes a problem. */
    static Theme changed(Path file, Problems problems) throws IOException {
        Definition base = base(problems);
        Optional<Definition> own = DefinitionFile.read(file, problems);
        return own.map(each -> new ThemeReader(each, base, file.resolveSibling("."), problems).theme())
                .orElseGet(ThemeReader::standard);
    }

    private static Definition base(Problems problems) {
        Faces.doWithoutDisplay();
        try (InputStream stream = ThemeReader.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IOException("expected " + RESOURCE + " on the class path, found none");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return DefinitionFile.read(RESOURCE, text, problems).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Theme theme() {
        Theme theme = new Theme(
                colours(section("colours")),
                hues(),
                side(section("surplus")),
                side(section("deficit")),
                strokes(section("strokes")),
                sizes(section("wide")),
                sizes(section("column")),
                fonts());
        top.finish();
        return theme;
    }

    /** A part of the theme, with the keys of the program's where a report's own has none. */
    private Definition section(String key) {
        Definition standard = base.map(key).orElseThrow();
        return top.map(key).map(own -> own.over(standard)).orElse(standard);
    }

    private Theme.Colours colours(Definition part) {
        Theme.Colours colours = new Theme.Colours(
                colour(part, "paper"),
                colour(part, "ink"),
                colour(part, "grey"),
                colour(part, "leader"),
                colour(part, "grid"));
        part.finish();
        return colours;
    }

    private List<Hue> hues() {
        List<Hue> hues = new ArrayList<>();
        for (Definition each : top.maps("series")) {
            hues.add(hue(each));
            each.finish();
        }
        if (hues.isEmpty() || hues.size() > MOST_SERIES) {
            top.problem("series", "one to eight colours for 'series'", Integer.toString(hues.size()));
            return List.of(new Hue(Color.BLACK, Color.BLACK));
        }
        return hues;
    }

    private Theme.Side side(Definition part) {
        Theme.Side side = new Theme.Side(
                hue(part), part.choice("pattern", List.of("plain", "hatched")).equals("hatched"));
        part.finish();
        return side;
    }

    private static Hue hue(Definition part) {
        return new Hue(colour(part, "fill"), colour(part, "text"));
    }

    private static Color colour(Definition part, String key) {
        return part.value(
                key,
                "a colour such as \"#0072b2\", in quotes,",
                text -> Optional.of(text).filter(COLOUR.asMatchPredicate()).map(Color::decode),
                Color.BLACK);
    }

    private static Theme.Strokes strokes(Definition part) {
        Theme.Strokes strokes =
                new Theme.Strokes(width(part, "thin"), width(part, "zero"), width(part, "line"), width(part, "halo"));
        part.finish();
        return strokes;
    }

    private static float width(Definition part, String key) {
        return part.value(key, "a width above 0, at most 10,", ThemeReader::widthOf, 1f);
    }

    private static Optional<Float> widthOf(String text) {
        return text.matches("\\d{1,2}(\\.\\d{1,2})?")
                ? Optional.of(Float.valueOf(text)).filter(width -> width > 0 && width <= 10)
                : Optional.empty();
    }

    private static Theme.Sizes sizes(Definition part) {
        Theme.Sizes sizes = new Theme.Sizes(
                size(part, "title"),
                size(part, "subtitle"),
                size(part, "note"),
                size(part, "tick"),
                size(part, "label"));
        part.finish();
        return sizes;
    }

    private static int size(Definition part, String key) {
        return part.value(key, "a whole number from 6 to " + LARGEST, ThemeReader::sizeOf, 12);
    }

    private static Optional<Integer> sizeOf(String text) {
        return text.matches("\\d{1,2}")
                ? Optional.of(Integer.valueOf(text)).filter(size -> size >= 6 && size <= LARGEST)
                : Optional.empty();
    }

    private List<Path> fonts() {
        List<Path> fonts = new ArrayList<>();
        if (!top.texts("fonts").isEmpty()) {
            Faces.load(List.of());
        }
        for (String name : top.texts("fonts")) {
            Path font = folder.resolve(name).normalize();
            if (Files.isRegularFile(font) && Faces.isFont(font)) {
                fonts.add(font);
            } else {
                problems.add(
                        new Problem(top.file(), top.line("fonts"), "a TrueType file in 'fonts'", "'" + name + "'"));
            }
        }
        return fonts;
    }
}
