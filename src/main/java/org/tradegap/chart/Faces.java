package org.tradegap.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts of charts, in the order in which they are asked for a sign: Liberation Sans, then DejaVu Sans, then those of
 * the theme. What has no font on a machine is drawn the same on every other; AWT is told to do without a display and
 * without system fonts.
 */
final class Faces {
    private static final String FONT_CONFIG = "sun.awt.fontconfig";
    private static final String LIBERATION = "/liberation/LiberationSans-";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    private final List<Path> more;
    private final Map<String, Font> loaded = new ConcurrentHashMap<>();
    private final Map<Sign, Font> faces = new ConcurrentHashMap<>();
    private final Map<Words, Double> widths = new ConcurrentHashMap<>();

    private record Sign(boolean bold, int sign) {}

    private record Words(boolean bold, int size, String text) {}

    private Faces(List<Path> more) {
        this.more = more;
    }

    /** Loads the first font; the first call in a process settles how AWT starts. */
    static synchronized Faces load(List<Path> more) {
        doWithoutDisplay();
        boolean linux = "Linux".equals(System.getProperty("os.name"));
        Faces faces = new Faces(more);
        if (!linux || System.getProperty(FONT_CONFIG) != null) {
            faces.start();
        } else {
            faces.startWithoutSystemFonts();
        }
        return faces;
    }

    /** To be called before anything of AWT is. */
    static void doWithoutDisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    /** On a machine without fonts or fontconfig AWT fails on any text, unless it finds a configuration of its own. */
    private void startWithoutSystemFonts() {
        try {
            Path config = Files.createTempFile("fontconfig", ".properties");
            try {
                Files.writeString(config, "version=1\nsequence.allfonts=default\n");
                System.setProperty(FONT_CONFIG, config.toString());
                start();
            } finally {
                Files.delete(config);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        Lettering.measured(all(false, 1).get(0).deriveFont(12f), "0");
    }

    /** Whether a file is a font that AWT takes. */
    static boolean isFont(Path file) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return !Font.createFont(Font.TRUETYPE_FONT, stream).getFontName().isEmpty();
        } catch (IOException | FontFormatException e) {
            return false;
        }
    }

    /** The font of a weight that is the first to have a sign; the very first where none has. */
    Font face(boolean bold, int sign) {
        return faces.computeIfAbsent(new Sign(bold, sign), this::find);
    }

    private Font find(Sign of) {
        for (int count = 1; count <= 2 + more.size(); count++) {
            Font font = all(of.bold, count).get(count - 1);
            if (font.canDisplay(of.sign)) {
                return font;
            }
        }
        return all(of.bold, 1).get(0);
    }

    /** How wide a text is, which is asked again and again while it is broken into lines. */
    double width(Lettering lettering, String text) {
        return widths.computeIfAbsent(
                new Words(lettering.bold(), lettering.size(), text),
                words -> lettering.runs(text).stream().mapToDouble(Run::width).sum());
    }

    /** Whether any font has a sign, or it is one that is not drawn. */
    boolean has(int sign) {
        boolean silent = Character.isISOControl(sign)
                || Character.isWhitespace(sign)
                || Character.getType(sign) == Character.FORMAT;
        return silent || face(false, sign).canDisplay(sign);
    }

    private List<Font> all(boolean bold, int most) {
        List<Font> fonts = new ArrayList<>();
        fonts.add(bundled(LIBERATION + (bold ? "Bold" : "Regular") + ".ttf"));
        if (most > 1) {
            fonts.add(bundled(DEJAVU + (bold ? "-Bold" : "") + ".ttf"));
        }
        for (int i = 0; i < more.size() && fonts.size() < most; i++) {
            fonts.add(further(more.get(i)));
        }
        return fonts;
    }

    private Font bundled(String resource) {
        return loaded.computeIfAbsent(resource, name -> {
            try (InputStream stream = Faces.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IOException("expected " + name + " on the class path, found none");
                }
                return font(stream, name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Font further(Path file) {
        return loaded.computeIfAbsent(file.toString(), name -> {
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                return font(stream, name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Font font(InputStream stream, String name) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException e) {
            throw new IOException(name + " is not a TrueType font", e);
        }
    }
}
