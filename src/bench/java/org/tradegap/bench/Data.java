package org.tradegap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The made data, kept in {@code target/bench/data} from run to run. */
final class Data {
    private static final long SEED = 1;
    private static final long CHANGED = 1_000_001;
    private static final Path FOLDER = Path.of("target/bench/data");
    private static final long WIDE = 100_000_000;

    /** One year of flows. */
    Path flows(int year, long rows) throws IOException {
        return flows(year, rows, SEED);
    }

    /** One year of flows, all of them other than in {@link #flows(int, long)}. */
    Path changed(int year, long rows) throws IOException {
        return flows(year, rows, CHANGED);
    }

    /** One year of flows in a number of files, each with exporters of its own. */
    List<Path> split(int year, long rows, int files) throws IOException {
        Path whole = flows(year, rows);
        return files == 1 ? List.of(whole) : new Split(whole, files).write(FOLDER.resolve(files + "_of_" + rows));
    }

    /** The wide file with quotes, a tenth of a gigabyte. */
    Path wide() throws IOException {
        Files.createDirectories(FOLDER);
        return new WideFile().write(FOLDER.resolve("wide.csv"), WIDE);
    }

    /** The areas that trade, as M49 codes. */
    static List<String> areas() throws IOException {
        return Files.readAllLines(Path.of("src/bench/data/areas.txt"));
    }

    private static Path flows(int year, long rows, long seed) throws IOException {
        Files.createDirectories(FOLDER);
        return new Flows(year, rows, seed).write(FOLDER.resolve("flows_" + year + "_" + rows + "_" + seed + ".csv"));
    }
}
