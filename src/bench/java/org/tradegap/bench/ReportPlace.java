package org.tradegap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder in which the program makes one report from made-up flows. */
final class ReportPlace {
    private static final String REPORT = "us-korea";
    private static final Path WORKBOOK = Path.of("templates", REPORT, "workbook.xlsx");
    private static final Path DEFINITION = Path.of("src/bench/data/report.yml");

    private final Path folder;

    /** Sets an empty place up; what stood there from an earlier run is removed. */
    ReportPlace(String name, String years) throws IOException {
        this.folder = Path.of("target/bench", name);
        remove(folder);
        Path template = Files.createDirectories(folder.resolve("templates").resolve(REPORT));
        Files.createDirectories(folder.resolve("input"));
        Files.copy(WORKBOOK, template.resolve("workbook.xlsx"));
        Files.copy(Peers.SECTORS, template.resolve("sectors.csv"));
        Files.writeString(
                template.resolve("report.yml"), Files.readString(DEFINITION).replace("YEARS", years));
    }

    /** Puts a file into the input folder, without copying its bytes. */
    void take(Path data, int year) throws IOException {
        Path place = folder.resolve("input").resolve("flows_" + year + ".csv");
        Files.deleteIfExists(place);
        Files.createLink(place, data);
    }

    /** The arguments of a run here. */
    List<String> run(String... options) {
        return Stream.concat(
                        Stream.of("run", "--quiet", "--as-of", "2026-01-01"),
                        Stream.concat(
                                Stream.of("input", "templates", "output", "state")
                                        .flatMap(each -> Stream.of(
                                                "--" + each,
                                                folder.resolve(each).toString())),
                                Stream.of(options)))
                .toList();
    }

    /** The newest release's figures. */
    Path balance() {
        return folder.resolve("output").resolve(REPORT).resolve("latest/balance.csv");
    }

    /** Forgets releases and everything private. */
    void forget() throws IOException {
        remove(folder.resolve("output"));
        remove(folder.resolve("state"));
    }

    /** Keeps releases and everything private as they are now. */
    void keep() throws IOException {
        copy(folder.resolve("output"), folder.resolve("kept/output"));
        copy(folder.resolve("state"), folder.resolve("kept/state"));
    }

    /** Goes back to what was kept. */
    void restore() throws IOException {
        forget();
        copy(folder.resolve("kept/output"), folder.resolve("output"));
        copy(folder.resolve("kept/state"), folder.resolve("state"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(
                        each,
                        to.resolve(from.relativize(each).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
