package org.tradegap.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bundled Liberation Sans in its two weights, and AWT told to do without a display and without system fonts. */
record ChartFonts(Font regular, Font bold) {
    private static final String FONT_CONFIG = "sun.awt.fontconfig";

    /** Loads the fonts; the first call in a process settles how AWT starts. */
    static synchronized ChartFonts load() {
        System.setProperty("java.awt.headless", "true");
        boolean linux = "Linux".equals(System.getProperty("os.name"));
        if (!linux || System.getProperty(FONT_CONFIG) != null) {
            return read();
        }
        return readWithoutSystemFonts();
    }

    /** On a machine without fonts or fontconfig AWT fails on any text, unless it finds a configuration of its own. */
    private static ChartFonts readWithoutSystemFonts() {
        try {
            Path config = Files.createTempFile("fontconfig", ".properties");
            try {
                Files.writeString(config, "version=1\nsequence.allfonts=default\n");
                System.setProperty(FONT_CONFIG, config.toString());
                return read();
            } finally {
                Files.delete(config);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChartFonts read() {
        var fonts = new ChartFonts(font("LiberationSans-Regular"), font("LiberationSans-Bold"));
        fonts.label(Color.BLACK).width("0");
        return fonts;
    }

    private static Font font(String name) {
        String resource = "/liberation/" + name + ".ttf";
        try (InputStream stream = ChartFonts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("expected " + resource + " on the class path (openpdf-fonts-extra), found none");
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new UncheckedIOException(new IOException(resource + " is not a TrueType font", e));
        }
    }

    Lettering title() {
        return new Lettering(bold.deriveFont(Font.BOLD, 22f), ChartTheme.INK);
    }

    Lettering subtitle() {
        return new Lettering(regular.deriveFont(14f), ChartTheme.GREY);
    }

    Lettering note() {
        return new Lettering(regular.deriveFont(11f), ChartTheme.GREY);
    }

    Lettering tick() {
        return new Lettering(regular.deriveFont(12f), ChartTheme.GREY);
    }

    Lettering label(Color color) {
        return new Lettering(regular.deriveFont(13f), color);
    }

    Lettering strong(Color color) {
        return new Lettering(bold.deriveFont(Font.BOLD, 13f), color);
    }
}
