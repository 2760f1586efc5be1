package org.tradegap.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
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

    @Override
    public String[] getVersion() {
        return new String[] {"tradegap " + current()};
    }
}
