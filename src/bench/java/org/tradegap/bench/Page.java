package org.tradegap.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what was measured as a page with tables and a chart beside it. */
final class Page {
    private final Settings settings;
    private final Results results;
    private final StringBuilder text = new StringBuilder();

    Page(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
    }

    void write() throws IOException {
        opening();
        bars();
        results.rounds().forEach(this::rounds);
        if (!results.points().isEmpty()) {
            String name = settings.page().getFileName().toString().replaceAll("\\.md$", ".svg");
            Files.writeString(settings.page().resolveSibling(name), new CurveChart(results.points()).svg());
            line("\n## Cost against rows and files\n");
            line("![Seconds against rows in one file, and against files with the same rows in all](" + name + ")");
        }
        kernels();
        line("\n" + Files.readString(Path.of("src/bench/data/costs.md")).strip());
        line("\n## Equal\n");
        line("Every cell of what the program and its peer wrote was compared, to the last digit:\n");
        results.comparisons().forEach(each -> line("- " + each));
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(settings.page(), text.toString());
    }

    private void opening() throws IOException {
        String about = Files.readString(Path.of("src/bench/data/about.md"));
        line(about.replace("REPETITIONS", Integer.toString(settings.repetitions()))
                .replace("FILEROWS", format(ROOT, "%,d", settings.fileRows()))
                .replace("THREADS", Integer.toString(settings.threads()))
                .strip());
        if (settings.fileRows() < Settings.FILE) {
            line("\n**This was a trial with fewer rows than the bars are meant for.**");
        }
        line("\n## Machine\n");
        for (String part : Machine.parts()) {
            line("- " + part);
        }
    }

    private void bars() {
        line("\n## Bars\n");
        line("| work | bar | measured | reached |");
        line("|---|---|---|---|");
        for (Results.Bar bar : results.bars()) {
            line(format("| %s | %s | %s | %s |", bar.work(), bar.bar(), bar.measured(), bar.reached()));
        }
    }

    private void rounds(Rounds rounds) {
        String first = rounds.programs().get(0);
        line("\n## " + heading(rounds.work()) + "\n");
        line(
                "| program | median | fastest to slowest | of that reading and adding up | over the first | peak memory |");
        line("|---|---|---|---|---|---|");
        for (String program : rounds.programs()) {
            List<Double> seconds =
                    rounds.figures(program, Run::seconds).stream().sorted().toList();
            double reading = rounds.median(program, Run::reading);
            line(format(
                    ROOT,
                    "| %s | %.2f s | %.2f to %.2f s | %s | %.2f | %.0f MiB |",
                    program,
                    Run.median(seconds),
                    seconds.get(0),
                    seconds.get(seconds.size() - 1),
                    Double.isNaN(reading) ? "" : format(ROOT, "%.2f s", reading),
                    rounds.ratio(program, first, Run::seconds),
                    rounds.median(program, run -> run.peak() / 1024.0)));
        }
    }

    private void kernels() {
        if (results.kernels().isEmpty()) {
            return;
        }
        line("\n## Kernels\n");
        line("What a row of W1 goes through, each part alone, on one thread, when all is compiled (JMH, " + format(ROOT, "%,d", Kernels.ROWS)
                + " rows):\n");
        line("| part | nanoseconds a row | ± |");
        line("|---|---:|---:|");
        for (Results.Kernel kernel : results.kernels()) {
            line(format(ROOT, "| %s | %.1f | %.1f |", kernel.name(), kernel.nanoseconds(), kernel.error()));
        }
    }

    private static String heading(String work) {
        return work.substring(0, 1).toUpperCase(ROOT) + work.substring(1);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
