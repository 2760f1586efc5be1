package org.tradegap.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;

/** The releases of one report, as they stood when they were read. */
public final class Releases {
    /** Why the first release of a report is made. */
    public static final String FIRST = "first release";

    /** Why a release is made in which nothing changed. */
    public static final String FORCED = "forced";

    private final Path folder;
    private final String report;
    private final List<Complete> complete = new ArrayList<>();
    private final List<Damaged> damaged = new ArrayList<>();

    private Releases(Path folder, String report) {
        this.folder = folder;
        this.report = report;
    }

    /** Reads the releases of a report below the output folder; none where the report has no folder yet. */
    public static Releases read(Path output, String report) throws IOException {
        Releases releases = new Releases(output.resolve(report), report);
        for (Path entry : Disk.list(releases.folder)) {
            Optional<Release> release =
                    Release.parse(report, entry.getFileName().toString());
            if (release.isPresent() && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                releases.add(release.get(), entry);
            }
        }
        releases.complete.sort((one, other) -> one.release.compareTo(other.release));
        releases.damaged.sort((one, other) -> one.release.compareTo(other.release));
        return releases;
    }

    /** The releases that have a fit manifest, oldest first. */
    public List<Complete> complete() {
        return List.copyOf(complete);
    }

    /** The folders that are named like a release and have no fit manifest, oldest first. */
    public List<Damaged> damaged() {
        return List.copyOf(damaged);
    }

    /** The newest complete release. */
    public Optional<Complete> newest() {
        return complete.isEmpty() ? Optional.empty() : Optional.of(complete.get(complete.size() - 1));
    }

    /** Why a release with this fingerprint is to be made; empty when the newest one has the same and is as it was made. */
    public List<String> why(Fingerprint fingerprint) throws IOException {
        if (newest().isEmpty()) {
            return List.of(FIRST);
        }
        Complete newest = newest().get();
        List<String> changes = fingerprint.changesSince(newest.manifest().fingerprint());
        return changes.isEmpty() ? damageSince(newest) : changes;
    }

    /** What is damaged of the newest release that can be read, and of those after it. */
    private List<String> damageSince(Complete newest) throws IOException {
        List<String> all = new ArrayList<>(damage(newest));
        damaged.stream()
                .map(Damaged::release)
                .filter(release -> release.compareTo(newest.release()) > 0)
                .map(release -> release.name() + "/" + ManifestFile.NAME + " is damaged")
                .forEach(all::add);
        return all;
    }

    /** The files of a release that are not what its manifest says, in words; none of a release that is whole. */
    private List<String> damage(Complete release) throws IOException {
        Path place = folder.resolve(release.release().name());
        List<Manifest.Output> there = ManifestFile.outputsIn(place);
        return Stream.concat(
                        release.manifest().outputs().stream().filter(each -> !there.contains(each)),
                        there.stream()
                                .filter(each -> !release.manifest().outputs().contains(each)))
                .map(each -> release.release().name() + "/" + each.file() + " is damaged")
                .distinct()
                .toList();
    }

    /**
     * The next release of a date; damaged ones keep their number.
     *
     * @throws DefinitionException when the date is before the newest release's
     */
    public Release next(LocalDate asOf) {
        newest().map(newest -> newest.release().asOf())
                .filter(asOf::isBefore)
                .ifPresent(newest -> refuse(asOf, newest));
        int last = Stream.concat(
                        complete.stream().map(Complete::release),
                        damaged.stream().map(Damaged::release))
                .filter(release -> release.asOf().equals(asOf))
                .mapToInt(Release::number)
                .max()
                .orElse(0);
        return new Release(report, asOf, last + 1);
    }

    private void refuse(LocalDate asOf, LocalDate newest) {
        throw new DefinitionException(
                new Problem(folder.toString(), 0, "an as-of date not before " + newest, asOf.toString()));
    }

    private void add(Release release, Path entry) throws IOException {
        Problems problems = new Problems();
        Optional<Manifest> manifest = ManifestFile.read(entry, problems);
        if (manifest.isEmpty()) {
            damaged.add(new Damaged(release, problems.all().get(0)));
        } else if (!manifest.get().isOf(release)) {
            damaged.add(new Damaged(release, stranger(entry, release, manifest.get())));
        } else {
            complete.add(new Complete(release, manifest.get()));
        }
    }

    private static Problem stranger(Path folder, Release release, Manifest manifest) {
        return new Problem(
                folder.resolve(ManifestFile.NAME).toString(),
                0,
                "the manifest of " + release.report() + " " + release.name(),
                "that of " + manifest.report() + " " + manifest.release());
    }

    /** A release with its manifest. */
    public record Complete(Release release, Manifest manifest) {}

    /** A release folder and what is wrong with its manifest. */
    public record Damaged(Release release, Problem problem) {}
}
