package org.tradegap.job;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.StringTokenizer;
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

    /** What tells this build from every other, as far as can be told: its version, and the stamps of the files it runs from. */
    static String build() throws IOException {
        StringBuilder build = new StringBuilder(current());
        StringTokenizer classPath = new StringTokenizer(System.getProperty("java.class.path", ""), File.pathSeparator);
        while (classPath.hasMoreTokens()) {
            Path place = Path.of(classPath.nextToken());
            if (Files.isRegularFile(place)) {
                build.append(' ').append(FileStamp.of(place));
            }
        }
        return build.toString();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"tradegap " + current()};
    }
}
