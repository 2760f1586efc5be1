package org.tradegap.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.tradegap.balance.BalanceCsv;
import org.tradegap.balance.BalanceCube;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;

/** The file that balances are written to: as a whole or not at all; a device or pipe as it is. */
final class CubeTarget {
    private static final String YAML = ".yml";

    private CubeTarget() {}

    /** Refuses, before anything is read, a place where nothing can be written or that is read from. */
    static void check(Path target, List<Path> read, Problems problems) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            refuse(target, "a file in a folder that is there", problems);
        } else if (Files.isDirectory(target)) {
            refuse(target, "a file, not a folder", problems);
        } else if (target.toString().endsWith(YAML) || read.stream().anyMatch(each -> isSame(each, target))) {
            refuse(target, "a file that says nothing to this command, as it is overwritten", problems);
        }
    }

    private static void refuse(Path target, String expected, Problems problems) {
        problems.add(new Problem("--to", 0, expected, "'" + target + "'"));
    }

    /** Whether two paths lead to one file, also by links. */
    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes to a file, where the target is a link to the one that it leads to. */
    static void write(BalanceCube cube, Path to) throws IOException {
        Path target = Files.isRegularFile(to) ? to.toRealPath() : to;
        boolean inPlace = Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target);
        Path part = inPlace ? target : target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                BalanceCsv.write(cube, out);
            }
            if (!inPlace) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            if (!inPlace) {
                Files.deleteIfExists(part);
            }
            throw Failures.at(to, e);
        }
    }
}
