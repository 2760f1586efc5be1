package org.tradegap.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;

/** Makes releases in the output folder; each appears whole, in one step. One process at a time. */
public final class Publisher {
    private static final String STAGING = ".staging-";

    private final Path output;

    public Publisher(Path output) {
        this.output = output;
    }

    /**
     * Publishes a copy of a draft folder with its manifest. A release that is there already with the same manifest stays
     * as it is; only what an interrupted run left undone is done.
     *
     * @param draft outside of the output folder
     * @param manifest what the release is; its outputs are the files of the draft, whatever it lists
     * @return the folder of the release
     * @throws FileAlreadyExistsException when the release is there and differs
     * @throws IOException when the draft has no files, or the disk fails; nothing is published then
     */
    public Path publish(Path draft, Manifest manifest) throws IOException {
        Path folder = output.resolve(manifest.report());
        Path place = folder.resolve(manifest.release());
        if (Disk.filesBelow(draft).isEmpty()) {
            throw new IOException(new Problem(draft.toString(), 0, "the files of a release", "none").toString());
        }
        Files.createDirectories(folder);
        Disk.sync(output);
        clear(folder);
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            refuseUnlessSame(place, manifest.with(ManifestFile.outputsIn(draft)));
        } else {
            Path staging = folder.resolve(STAGING + manifest.release());
            try {
                Disk.copyTree(draft, staging);
                ManifestFile.write(manifest.with(ManifestFile.outputsIn(staging)), staging);
                Disk.sync(staging);
                Disk.move(staging, place);
            } finally {
                Disk.removeTree(staging);
            }
        }
        settle(manifest.report());
        return place;
    }

    /**
     * Brings a report's folder in order after an interrupted run: removes staging folders and points {@code latest} to
     * the newest complete release.
     */
    public void settle(String report) throws IOException {
        Path folder = output.resolve(report);
        clear(folder);
        Optional<Releases.Complete> newest = Releases.read(output, report).newest();
        if (newest.isPresent()) {
            Latest.point(folder, newest.get().release().name());
        }
    }

    /** Removes what interrupted runs left in staging, of every report that has a folder. */
    public void sweep() throws IOException {
        for (Path folder : Disk.list(output)) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                clear(folder);
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        for (Path entry : Disk.list(folder)) {
            if (entry.getFileName().toString().startsWith(STAGING)) {
                Disk.removeTree(entry);
            }
        }
    }

    private static void refuseUnlessSame(Path place, Manifest wanted) throws IOException {
        Optional<Manifest> there = ManifestFile.read(place, new Problems());
        if (there.isEmpty() || !there.get().equals(wanted)) {
            throw new FileAlreadyExistsException(place.toString(), null, "a published release is never changed");
        }
    }
}
