package org.tradegap.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.tradegap.source.FileStamp;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code tradegap.properties}. */
final class Version implements IVersionProvider {
    private static final String FILE = "/org/tradegap/tradegap.properties";

    /** The program's version, such as {@code 0.1.0}. */
    static String current() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream(FILE), FILE)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells this build from every other, as far as can be told: its version, and the stamp of its file where it is one. */
    static String build() throws IOException {
        try {
            Path place = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return current() + (Files.isRegularFile(place) ? " " + FileStamp.of(place) : "");
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return current();
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"tradegap " + current()};
    }
}
