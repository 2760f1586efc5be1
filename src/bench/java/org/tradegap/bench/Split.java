package org.tradegap.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A file of flows cut into several of about the same size where the exporter changes: no two give the same figure. */
final class Split {
    private final Path whole;
    private final int files;
    private final Map<String, Integer> places = new HashMap<>();

    Split(Path whole, int files) throws IOException {
        this.whole = whole;
        this.files = files;
        List<String> areas = Data.areas();
        for (int i = 0; i < areas.size(); i++) {
            places.put(areas.get(i), i * files / areas.size());
        }
    }

    /** Writes the files into a folder, all or none; a folder that is there is left as it is. */
    List<Path> write(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Path part = folder.resolveSibling(folder.getFileName() + "_" + System.nanoTime() + ".part");
            Files.createDirectories(part);
            try (BufferedReader in = Files.newBufferedReader(whole)) {
                write(in, part);
            }
            Files.move(part, folder);
        }
        return IntStream.range(0, files).mapToObj(i -> file(folder, i)).toList();
    }

    private void write(BufferedReader in, Path folder) throws IOException {
        String header = in.readLine() + "\n";
        String line = in.readLine();
        for (int i = 0; i < files; i++) {
            try (Writer out = Files.newBufferedWriter(file(folder, i))) {
                out.write(header);
                for (; line != null && place(line) == i; line = in.readLine()) {
                    out.write(line + "\n");
                }
            }
        }
    }

    private int place(String line) {
        int start = line.indexOf(',') + 1;
        return places.getOrDefault(line.substring(start, line.indexOf(',', start)), -1);
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("flows_" + (number + 1) + ".csv");
    }
}
