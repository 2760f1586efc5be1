package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tradegap.balance.CubeStore;
import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;

/**
 * What a run was told on the command line.
 *
 * @param reports the reports named; all of them when empty
 * @param folders where things are
 * @param asOf the as-of date; today in a report's zone when empty
 * @param force whether to release what has not changed
 * @param verify whether to read everything again and compare it with what is remembered
 * @param threads how many slices and reports are worked on at a time
 */
public record Settings(
        List<String> reports, Folders folders, Optional<LocalDate> asOf, boolean force, boolean verify, int threads) {
    /**
     * The folders of a run.
     *
     * @param input data files
     * @param templates a folder for each report
     * @param output releases; can be a web root
     * @param state everything private; can be deleted at the cost of history and time
     */
    public record Folders(Path input, Path templates, Path output, Path state) {
        /**
         * Refuses an output folder that is, holds or lies in the state folder, since the one is published and the other private,
         * or that is or lies in a folder that is read; and what is there and no folder.
         *
         * @throws DefinitionException when it does
         */
        void refuseNested() throws IOException {
            refuseUnlessFolder("--output", output);
            refuseUnlessFolder("--state", state);
            Path open = real(output);
            Path hidden = real(state);
            if (open.startsWith(hidden) || hidden.startsWith(open)) {
                throw refused("--state, " + state);
            }
            if (open.startsWith(real(input))) {
                throw refused("--input, " + input);
            }
            if (open.startsWith(real(templates))) {
                throw refused("--templates, " + templates);
            }
        }

        /** Refuses a folder that is there and is none, or that lies in such a one. */
        private static void refuseUnlessFolder(String option, Path folder) {
            Path there = folder;
            while (there.getParent() != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                there = there.getParent();
            }
            if (Files.exists(there, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(there)) {
                throw new DefinitionException(new Problem(option, 0, "a folder", "'" + there + "', which is none"));
            }
        }

        private DefinitionException refused(String apart) {
            String expected = "a folder apart from that of " + apart;
            return new DefinitionException(new Problem("--output", 0, expected, output.toString()));
        }

        private static Path real(Path folder) throws IOException {
            return Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
        }

        /** Where one run leaves what its steps hand over. */
        Path work() {
            return state.resolve("work");
        }

        /** The work on one report. */
        Path work(String report) {
            return work().resolve(report);
        }

        /** What will be, or would have been, the release of a report. */
        Path draft(String report) {
            return work(report).resolve("draft");
        }

        /** Drafts that the checks kept back. */
        Path keptDraft(String report) {
            return state.resolve("drafts").resolve(report);
        }

        /** Partial cubes by content. */
        Path cubes() {
            return state.resolve("cubes");
        }

        /** What runs remember. */
        Path memory() {
            return state.resolve("memory");
        }

        /** The store of partial cubes. */
        CubeStore store() {
            return new CubeStore(cubes());
        }
    }
}
