package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tradegap.job.Workplace.Ended;

/** Files of a GiB that are one line, or claim to be more than they are, are refused by a machine of 64 MiB. */
@Tag("slow")
final class HugeFileTest {
    private static final String HEADER = "period,reporter,partner,flow,classification,commodity,value\n";
    private static final String ROW = "2016,USA,KOR,export,HS,87,5\n";
    private static final int MIB = 1 << 20;

    /** Writes to a file what goes into it. */
    interface Maker {
        void write(OutputStream out) throws IOException;
    }

    /** A file of its kind and what is said of it. */
    record Huge(String name, Maker maker, String said) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Huge> FILES = List.of(
            new Huge("one-line.csv", out -> fill(out, 'x'), ":1: expected a header within 64 KiB"),
            new Huge("last-line.csv", out -> rows(out, 'x'), ":3: expected a record of less than 4 MiB"),
            new Huge("latin.csv", out -> rows(out, 0xE9), ":3: expected a record of less than 4 MiB"),
            new Huge("bomb.gz", HugeFileTest::gzip, "expected at most 200 times its"),
            new Huge("bomb.zip", out -> zip(out, "a.csv"), "!a.csv: expected at most 200 times its"),
            new Huge("bomb.xlsx", HugeFileTest::workbook, "expected rows of less than 16 MiB"),
            new Huge("texts.xlsx", HugeFileTest::texts, "expected shared texts of less than 64 MiB"));

    @ParameterizedTest
    @FieldSource("FILES")
    void aHugeFileIsRefusedWithinLittleMemory(Huge huge, @TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder);
        Path file = Files.createDirectories(folder.resolve("huge")).resolve(huge.name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            huge.maker.write(out);
        }
        Files.copy(Path.of("input/us-hs2-2010-2019.csv.yml"), Path.of(file + ".yml"));

        Ended ended = place.process(Workplace.machine("-Xmx64m"), Map.of(), "check", "--input", "huge");

        assertThat(ended.err() + ended.out()).contains(huge.said).doesNotContain("Error", "Exception");
        assertThat(ended.exit()).isEqualTo(3);
    }

    private static void fill(OutputStream out, int b) throws IOException {
        byte[] bytes = new byte[MIB];
        Arrays.fill(bytes, (byte) b);
        for (int i = 0; i < 1024; i++) {
            out.write(bytes);
        }
    }

    private static void rows(OutputStream out, int b) throws IOException {
        out.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        fill(out, b);
        out.write('\n');
    }

    private static void gzip(OutputStream out) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            rows(gzip, 'x');
        }
    }

    private static void zip(OutputStream out, String... names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                rows(zip, 'x');
                zip.closeEntry();
            }
        }
    }

    private static void workbook(OutputStream out) throws IOException {
        parts(out, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>");
    }

    private static void texts(OutputStream out) throws IOException {
        parts(out, "xl/sharedStrings.xml", "<sst><si><t>");
    }

    private static void parts(OutputStream out, String huge, String start) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(huge));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            fill(zip, 'x');
        }
    }
}
