package org.tradegap.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradegap.definition.Definition;
import org.tradegap.definition.Problems;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;

/** Reads the sector schemes that a report's definition names: built-in ones, and CSVs in its folder. */
final class SchemesReader {
    private static final Pattern OWN_SCHEME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.csv");

    private final Path folder;
    private final Problems problems;

    SchemesReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The schemes under {@code sectors}, one or more; every mistake in them is noted as a problem. */
    List<SectorScheme> read(Definition in) throws IOException {
        List<SectorScheme> schemes = new ArrayList<>();
        int before = problems.all().size();
        List<String> names = in.texts("sectors");
        ReportDefinitionReader.once(in, "sectors", names);
        for (String name : names) {
            read(name, in).ifPresent(schemes::add);
        }
        if (names.isEmpty() && problems.all().size() == before) {
            in.problem("sectors", "a key 'sectors' with one scheme or more", "none");
        }
        return schemes.isEmpty() ? List.of(SectorScheme.ALL) : schemes;
    }

    private Optional<SectorScheme> read(String name, Definition in) throws IOException {
        Path own = folder.resolve(name);
        if (OWN_SCHEME.matcher(name).matches() && Files.exists(own)) {
            return SectorSchemes.read(ownScheme(name), own, problems);
        }
        Optional<SectorScheme> builtIn = SectorSchemes.builtIn(name);
        if (builtIn.isEmpty()) {
            in.problem(
                    "sectors",
                    "a scheme of " + String.join(", ", SectorSchemes.BUILT_IN)
                            + ", or a CSV in the report's folder named in lower case",
                    "'" + name + "'");
        }
        return builtIn;
    }

    /** An id that no other report's scheme and no built-in one has: neither part holds an underscore. */
    private String ownScheme(String file) {
        return folder.getFileName() + "_" + file.replace(".csv", "");
    }
}
