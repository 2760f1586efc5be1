package org.tradegap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README speaks of what is there. */
final class ReadmeTest {
    private static final Pattern HOME = Pattern.compile("`((?:src|templates|input)/[^`<>…]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void everyChangeHasItsHome() throws IOException {
        List<String> homes = places(HOME, section("## Change it"));

        assertThat(homes)
                .hasSizeGreaterThan(10)
                .allSatisfy(home -> assertThat(Path.of(home)).exists());
    }

    @Test
    void everyPackageIsExplained() throws IOException {
        String architecture = Files.readString(Path.of("src/docs/architecture.md"));
        try (Stream<Path> packages = Files.list(Path.of("src/main/java/org/tradegap"))) {
            assertThat(packages.map(each -> "| `" + each.getFileName() + "` |"))
                    .allSatisfy(row -> assertThat(architecture).contains(row));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        assertThat(places(LINK, Files.readString(document)))
                .allSatisfy(link ->
                        assertThat(document.resolveSibling(link).normalize()).exists());
    }

    static Stream<Path> documents() {
        return Stream.of(
                Path.of("README.md"), Path.of("src/docs/architecture.md"), Path.of("src/docs/sample/README.md"));
    }

    private static String section(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf(heading);
        int end = readme.indexOf("\n## ", start + 1);
        return readme.substring(start, end < 0 ? readme.length() : end);
    }

    private static List<String> places(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
