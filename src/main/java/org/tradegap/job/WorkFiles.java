package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tradegap.publish.Manifest;
import tools.jackson.databind.json.JsonMapper;

/** What the steps of a run hand over to each other, as JSON below the work folder. */
final class WorkFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings.Folders folders;

    WorkFiles(Settings.Folders folders) {
        this.folders = folders;
    }

    void write(Plan plan) throws IOException {
        write(folders.work().resolve("plan.json"), plan);
    }

    Plan plan() throws IOException {
        return read(folders.work().resolve("plan.json"), Plan.class);
    }

    void write(String report, Facts facts) throws IOException {
        write(folders.work(report).resolve("facts.json"), facts);
    }

    Facts facts(String report) throws IOException {
        return read(folders.work(report).resolve("facts.json"), Facts.class);
    }

    void writeCharts(String report, List<Manifest.Chart> charts) throws IOException {
        write(folders.work(report).resolve("charts.json"), charts.toArray(Manifest.Chart[]::new));
    }

    List<Manifest.Chart> charts(String report) throws IOException {
        return List.of(read(folders.work(report).resolve("charts.json"), Manifest.Chart[].class));
    }

    void write(List<Outcome> outcomes) throws IOException {
        write(folders.work().resolve("outcomes.json"), outcomes.toArray(Outcome[]::new));
    }

    List<Outcome> outcomes() throws IOException {
        return List.of(read(folders.work().resolve("outcomes.json"), Outcome[].class));
    }

    private static void write(Path file, Object value) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, JSON.writeValueAsBytes(value));
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), type);
    }
}
