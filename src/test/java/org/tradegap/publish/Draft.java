package org.tradegap.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A draft of a release as the tests make it: every output a small file, listed in the manifest. */
record Draft(Path folder, Manifest manifest) {
    static final Fingerprint FINGERPRINT = new Fingerprint("f1", "d1", "t1", "0.1.0");
    static final List<Manifest.Finding> FINDINGS = List.of(
            new Manifest.Finding("note", "Completeness", "KOR 2012 is whole"),
            new Manifest.Finding("warning", "Control totals", "Germany 2014: exports differ by 3.10 %"),
            new Manifest.Finding("warning", "Control totals", "Germany 2015: exports differ by 2.90 %"));
    static final Manifest.Chart CHART =
            new Manifest.Chart("flows", "Imports grew faster than exports", "Two lines, imports above exports");

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 54' width='96'"
            + " height='54'><path d='M4 50L92 4' stroke='#0b4f8a'/></svg>";

    /** Writes the files and the manifest of a release with one chart into a folder. */
    static Draft write(Path folder, Release release, String title) throws IOException {
        Files.createDirectories(folder);
        for (String file : List.of(release.report() + ".xlsx", "balance.csv", "control.csv", "rejections.csv")) {
            Files.writeString(folder.resolve(file), file + " of " + release.name());
        }
        Files.writeString(folder.resolve("flows.svg"), SVG);
        Files.writeString(folder.resolve("flows.png"), "a picture");
        Manifest manifest = manifest(release, title, ManifestFile.outputsIn(folder));
        ManifestFile.write(manifest, folder);
        return new Draft(folder, manifest);
    }

    static Manifest manifest(Release release, String title, List<Manifest.Output> outputs) {
        Manifest.Input input = new Manifest.Input(
                "detail",
                "us-hs2.csv",
                "ab12",
                2_000_000,
                12_345,
                3,
                "comtrade",
                "UN Comtrade",
                "unknown",
                "2026-11-23");
        return new Manifest(
                release.report(),
                title,
                release.name(),
                release.asOf(),
                FINGERPRINT,
                List.of(Releases.FIRST),
                List.of(input),
                outputs,
                FINDINGS,
                List.of(CHART));
    }

    /** Everything below a folder: names, contents of files, targets of links. */
    static List<String> tree(Path folder) throws IOException {
        List<String> tree = new ArrayList<>();
        for (Path entry : Disk.list(folder)) {
            String name = entry.getFileName().toString();
            if (Files.isSymbolicLink(entry)) {
                tree.add(name + " -> " + Files.readSymbolicLink(entry));
            } else if (Files.isDirectory(entry)) {
                tree(entry).forEach(below -> tree.add(name + "/" + below));
            } else {
                tree.add(name + ": " + Files.readString(entry));
            }
        }
        return tree;
    }

    static Release release(String report, String asOf, int number) {
        return new Release(report, LocalDate.parse(asOf), number);
    }
}
