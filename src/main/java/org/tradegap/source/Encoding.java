package org.tradegap.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings that a text can be in. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    ISO_8859_1(StandardCharsets.ISO_8859_1),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** Whether a character has two bytes or four. */
    boolean wide() {
        return this == UTF_16LE || this == UTF_16BE;
    }
}
