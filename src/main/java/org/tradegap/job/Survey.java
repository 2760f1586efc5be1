package org.tradegap.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tradegap.definition.Problem;
import org.tradegap.report.ReportDefinition;
import org.tradegap.source.FileStamp;
import org.tradegap.source.Formats;
import org.tradegap.source.InputException;
import org.tradegap.source.Sha256;
import org.tradegap.source.Sidecar;
import org.tradegap.source.SourceFile;

/**
 * Finds the files of every report and looks through each once; one that is known by its stamp, and of which the same is said
 * beside it, is not read again.
 */
final class Survey {
    /** A file in a role of a report. */
    private record Found(ReportDefinition report, String role, ReportDefinition.Role source, Path file) {}

    private final Settings settings;
    private final Memory memory;
    private final Formats formats;
    private final Instant start;
    private final List<Found> found = new ArrayList<>();
    private final Map<Path, Memory.Known> looked = new LinkedHashMap<>();
    private final Map<Path, List<SourceFile>> read = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> lies = new ArrayList<>();

    private Survey(Settings settings, Memory memory, Formats formats) {
        this.settings = settings;
        this.memory = memory;
        this.formats = formats;
        this.start = Instant.now();
    }

    /**
     * Looks at every file that reports name; the memory takes what is read.
     *
     * @throws InputException with every file that is missing or cannot be read
     */
    static Survey of(Settings settings, List<ReportDefinition> reports, Memory memory) throws IOException {
        List<Path> described = reports.stream()
                .map(report -> settings.folders().templates().resolve(report.id()))
                .toList();
        Survey survey = new Survey(settings, memory, Formats.standard().and(described));
        survey.look(reports);
        return survey;
    }

    private void look(List<ReportDefinition> reports) throws IOException {
        for (ReportDefinition report : reports) {
            for (Map.Entry<String, ReportDefinition.Role> role :
                    report.sources().all().entrySet()) {
                find(report, role.getKey(), role.getValue());
            }
        }
        for (Found each : found) {
            if (!looked.containsKey(each.file)) {
                look(each.file);
            }
        }
        refuseIfAny();
    }

    /** How many files there are. */
    int files() {
        return looked.size();
    }

    /** The size of all files. */
    long bytes() {
        return looked.values().stream().mapToLong(each -> each.stamp().bytes()).sum();
    }

    /** How many files were read. */
    int filesRead() {
        return read.size();
    }

    /** What was remembered of files and turned out to be wrong, in words; looked for only where all of them are read. */
    List<String> lies() {
        return List.copyOf(lies);
    }

    /** What the files of a report came to. */
    String inputs(String report) {
        return Sha256.of(found.stream()
                .filter(each -> each.report.id().equals(report))
                .flatMap(each -> Stream.of(
                        each.role, each.file.toString(), there(each.file).content()))
                .toList());
    }

    /**
     * What there is to do for reports of which some are unchanged.
     *
     * @throws InputException when a file is not of the format that a report wants
     */
    Plan plan(Map<String, Plan.Unchanged> unchanged) throws IOException {
        Map<Path, List<Integer>> indices = new TreeMap<>();
        List<SourceFile> files = new ArrayList<>();
        List<Plan.Use> uses = new ArrayList<>();
        for (Found each : found) {
            if (!unchanged.containsKey(each.report.id()) && !indices.containsKey(each.file)) {
                List<Integer> places = new ArrayList<>();
                for (SourceFile file : files(each.file)) {
                    places.add(files.size());
                    files.add(file);
                }
                indices.put(each.file, places);
            }
        }
        for (Found each : found) {
            for (int place : indices.getOrDefault(each.file, List.of())) {
                refuseOtherFormat(files.get(place), each.source);
                uses.add(new Plan.Use(each.report.id(), each.role, place));
            }
        }
        refuseIfAny();
        return new Plan(files, uses, unchanged);
    }

    private void find(ReportDefinition report, String role, ReportDefinition.Role source) throws IOException {
        Path input = settings.folders().input();
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(input)) {
            try (DirectoryStream<Path> matches = Files.newDirectoryStream(input, source.files())) {
                matches.forEach(files::add);
            }
        }
        files.removeIf(each -> each.toString().endsWith(".yml"));
        files.sort(null);
        if (files.isEmpty()) {
            String expected = "a file for the " + role + " source of " + report.id();
            problems.add(new Problem(input.resolve(source.files()).toString(), 0, expected, "none"));
        }
        files.forEach(file -> found.add(new Found(report, role, source, file)));
    }

    private void look(Path file) throws IOException {
        try {
            Formats all = formats.beside(file);
            Optional<Memory.Known> known = memory.file(file);
            if (known.isPresent() && !settings.verify() && isAsKnown(file, known.get(), all)) {
                looked.put(file, known.get());
                return;
            }
            List<SourceFile> files = SourceFile.surveyAll(file, all);
            FileStamp stamp = files.get(0).stamp();
            List<String> beside = files.stream()
                    .flatMap(each -> Sidecar.places(each.content()).stream())
                    .map(Path::toString)
                    .distinct()
                    .toList();
            Memory.Known now = new Memory.Known(stamp, beside, said(beside, all), memory.keep(files));
            if (known.isPresent() && now.denies(known.get())) {
                lies.add(file + ": other bytes, or read otherwise, than when it had this size and these times before");
            }
            memory.remember(file, now, stamp.isSettled(start) && areSettled(beside));
            looked.put(file, now);
            read.put(file, files);
        } catch (InputException e) {
            problems.addAll(e.problems());
        }
    }

    /**
     * Whether what is said beside a file was left alone before it was looked at, so that it is what was read; where nothing is said, the
     * folder tells whether something was taken away meanwhile.
     */
    private boolean areSettled(List<String> sidecars) throws IOException {
        for (String sidecar : sidecars) {
            Path place = Path.of(sidecar).toAbsolutePath();
            Path witness = Files.exists(place) ? place : place.resolveSibling(".");
            if (Files.exists(witness) && !FileStamp.of(witness).isSettled(start)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsKnown(Path file, Memory.Known known, Formats formats) throws IOException {
        return Files.isRegularFile(file)
                && FileStamp.of(file).equals(known.stamp())
                && said(known.beside(), formats).equals(known.said());
    }

    /** What is said of a file by sidecars and formats, in one digest. */
    private static String said(List<String> sidecars, Formats formats) throws IOException {
        List<String> texts = new ArrayList<>(formats.texts());
        for (String sidecar : sidecars) {
            boolean there = Files.isRegularFile(Path.of(sidecar));
            texts.add(there ? sidecar + "\n" + Sha256.of(Files.readAllBytes(Path.of(sidecar))) : sidecar);
        }
        return Sha256.of(texts);
    }

    /** The files in a file: as they were read just now, or as they are remembered. */
    private List<SourceFile> files(Path file) throws IOException {
        List<SourceFile> files = read.get(file);
        if (files == null) {
            Optional<List<SourceFile>> remembered = memory.files(there(file));
            files = remembered.isPresent() ? remembered.get() : again(file);
        }
        return files;
    }

    /** Looks through a file of which is lost what it came to, and keeps that anew. */
    private List<SourceFile> again(Path file) throws IOException {
        List<SourceFile> files = SourceFile.surveyAll(file, formats.beside(file));
        read.put(file, files);
        memory.keep(files);
        return files;
    }

    private Memory.Known there(Path file) {
        return Objects.requireNonNull(looked.get(file), file.toString());
    }

    private void refuseOtherFormat(SourceFile file, ReportDefinition.Role source) {
        String format = file.layout().format().id();
        if (source.format().filter(wanted -> !wanted.equals(format)).isPresent()) {
            problems.add(new Problem(file.path(), 1, "format " + source.format().get(), format));
        }
    }

    private void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new InputException(problems.stream().distinct().toList());
        }
    }
}
