package org.tradegap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * A made-up file of trade flows in BACI's shape, the same bytes for the same year, rows and seed: exporters follow
 * each other with the same number of rows, importers are the rarer the later they stand in the list, codes are even, and values
 * are log-normal in thousands with at most three decimals.
 */
final class Flows {
    private static final int BLOCK = 1 << 16;
    private static final double SKEW = 1.7;

    private final int year;
    private final long rows;
    private final long seed;
    private final int[] areas;
    private final int[] codes = codes();

    Flows(int year, long rows, long seed) throws IOException {
        this.year = year;
        this.rows = rows;
        this.seed = seed;
        this.areas = Data.areas().stream().mapToInt(Integer::parseInt).toArray();
    }

    /** Writes the file, blocks in parallel, whole or not at all; a file that is there is left as it is. */
    Path write(Path file) throws IOException {
        if (Files.exists(file)) {
            return file;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            out.write("t,i,j,k,v,q\n".getBytes(StandardCharsets.US_ASCII));
            int workers = Runtime.getRuntime().availableProcessors();
            long blocks = (rows + BLOCK - 1) / BLOCK;
            for (long first = 0; first < blocks; first += 8L * workers) {
                append(out, first, Math.min(blocks, first + 8L * workers));
            }
        }
        return Files.move(part, file);
    }

    private void append(OutputStream out, long first, long end) throws IOException {
        Iterator<Text> texts = LongStream.range(first, end)
                .parallel()
                .mapToObj(this::block)
                .toList()
                .iterator();
        try {
            texts.forEachRemaining(text -> text.writeTo(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Text block(long block) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + year * 7_368_787L + block);
        long each = Math.max(1, rows / areas.length);
        Text text = new Text(BLOCK * 40);
        long end = Math.min(rows, (block + 1) * BLOCK);
        for (long row = block * BLOCK; row < end; row++) {
            row(text, random, (int) Math.min(row / each, areas.length - 1));
        }
        return text;
    }

    private void row(Text text, SplittableRandom random, int exporter) {
        int importer = exporter;
        while (importer == exporter) {
            importer = (int) (areas.length * StrictMath.pow(random.nextDouble(), SKEW));
        }
        double spread = -3;
        for (int i = 0; i < 6; i++) {
            spread += random.nextDouble();
        }
        double value = StrictMath.exp(3.2 + 3.1 * spread);
        text.number(year, 1).comma().number(areas[exporter], 1).comma().number(areas[importer], 1);
        text.comma()
                .number(codes[random.nextInt(codes.length)], 6)
                .comma()
                .thousandths(value)
                .comma();
        if (random.nextInt(25) == 0) {
            text.notKnown();
        } else {
            text.thousandths(value / (1 + 20 * random.nextDouble()));
        }
        text.end();
    }

    /** Six-digit codes of 96 chapters, 77 being empty, with nine headings of six each. */
    private static int[] codes() {
        int[] codes = new int[96 * 54];
        int count = 0;
        for (int chapter = 1; chapter <= 97; chapter++) {
            for (int place = 0; chapter != 77 && place < 54; place++) {
                codes[count++] = chapter * 10_000 + (place / 6 + 1) * 100 + place % 6 * 10;
            }
        }
        return codes;
    }
}
