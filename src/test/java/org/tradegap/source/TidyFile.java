package org.tradegap.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files of the tidy format with their sidecars. */
public final class TidyFile {
    static final String HEADER = "period,reporter,partner,flow,classification,commodity,value\n";
    static final String ROW = "2016,USA,KOR,export,HS,87,5\n";
    static final String SIDECAR = """
            id: made-up
            source: "Figures made up for a test"
            published: 2018-02
            retrieved: 2018-03-01
            currency: USD
            scale: 1
            basis:
              export: {coverage: total, valuation: FOB}
              import: {coverage: general, valuation: CIF}
            absent: missing
            """;

    private TidyFile() {}

    /** A file with its sidecar. */
    public static Path write(Path folder, String text) throws IOException {
        return write(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file with its sidecar. */
    static Path write(Path folder, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("made-up.csv"), bytes);
        Files.writeString(Sidecar.of(file), SIDECAR);
        return file;
    }
}
