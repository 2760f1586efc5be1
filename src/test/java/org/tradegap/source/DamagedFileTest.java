package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed files that are damaged or made to do harm are refused as a mistake in the input, and nothing else happens. */
final class DamagedFileTest {
    private static final byte[] ROWS = rows();
    static final List<PackingTest.Named> WAYS = PackingTest.WAYS;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("WAYS")
    void aFileThatIsCutOffAnywhereIsRefused(PackingTest.Named named) throws IOException {
        byte[] packed = named.way().pack(ROWS);
        int padding = named.how().contains("zeros") ? 700 : 0;
        for (int length = 5; length < packed.length - padding; length += 1 + length / 50) {
            assertRefused(Arrays.copyOf(packed, length), "");
        }
        for (int missing = 1; missing < 30; missing++) {
            assertRefused(Arrays.copyOf(packed, packed.length - padding - missing), "");
        }
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void aChangedByteIsRefusedOrChangesNothing(PackingTest.Named named) throws IOException {
        byte[] packed = named.way().pack(ROWS);
        Reading whole = Reading.of(TidyFile.write(folder, ROWS));
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] changed = packed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            Path file = Packed.write(folder, "changed", changed);
            try {
                Reading reading = Reading.of(SourceFile.survey(file, Formats.standard()));
                assertThat(reading).isEqualTo(whole);
            } catch (InputException e) {
                refused++;
                assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("Exception");
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void somethingElseAfterTheEndIsRefused() throws IOException {
        assertRefused(Packed.joined(Packed.gzip(ROWS), Packed.bytes("2016")), "something else than gzip after gzip");
        assertRefused(Packed.joined(Packed.zstd(ROWS), Packed.bytes("2016")), "something else than zstd after zstd");
    }

    @Test
    void aWrongChecksumIsRefused() throws IOException {
        byte[] gzip = Packed.gzip(ROWS);
        gzip[gzip.length - 6] ^= 1;
        assertRefused(gzip, "expected an undamaged file, found gzip with a wrong checksum");

        byte[] zstd = Packed.zstd(ROWS);
        zstd[zstd.length - 1] ^= 1;
        assertRefused(zstd, "expected an undamaged file, found Bad checksum");

        byte[] zip = Packed.zip("a.csv", ROWS);
        int directory = directory(zip);
        zip[directory + 16] ^= 1;
        assertRefused(zip, "!a.csv: expected an undamaged file, found a wrong checksum or size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.csv",
                "a/../../b.csv",
                "a\\..\\b.csv",
                "/etc/a.csv",
                "\\\\host\\a.csv",
                "C:\\a.csv",
                "c:a.csv",
                "..",
                "a\n.csv",
                "../README.md",
                "/.hidden"
            })
    void aMemberThatLeadsElsewhereIsRefused(String name) throws IOException {
        byte[] zip = new Packed.Zip().with("good.csv", ROWS).with(name, ROWS).bytes();

        assertRefused(zip, ": expected members with plain relative names, found '" + name.replace('\n', '?') + "'");
    }

    @Test
    void dotsThatLeadNowhereAreNotRefused() throws IOException {
        Path file = Packed.write(folder, "a.zip", Packed.zip("a..b/c...csv", ROWS));

        assertThatNoException().isThrownBy(() -> SourceFile.survey(file, Formats.standard()));
    }

    @Test
    void anEncryptedMemberIsRefused() throws IOException {
        byte[] zip = Packed.zip("a.csv", ROWS);
        zip[6] |= 1;
        zip[directory(zip) + 8] |= 1;

        assertRefused(zip, ": expected a zip without a password, found an encrypted member");
    }

    @Test
    void aZipWithoutDataIsRefused() throws IOException {
        assertRefused(new Packed.Zip().bytes(), ": expected a data file in it, found an empty zip");
        assertRefused(
                new Packed.Zip()
                        .with("read.me.yml", ROWS)
                        .with("x/", new byte[0])
                        .bytes(),
                ": expected a data file in it, found none but 'read.me.yml'");
    }

    @Test
    void aMemberThatStandsTwiceIsRefused() throws IOException {
        byte[] zip = new Packed.Zip().with("a.csv", ROWS).with("b.csv", ROWS).bytes();

        assertRefused(
                PackingTest.replaced(zip, Packed.bytes("b.csv"), Packed.bytes("a.csv")),
                ": expected each member once, found 'a.csv' twice");
    }

    @Test
    void membersThatOverlapAreRefused() throws IOException {
        byte[] zip = Packed.zip("a.csv", ROWS);
        byte[] entry = Arrays.copyOfRange(zip, directory(zip), zip.length - 22);
        byte[] end = Arrays.copyOfRange(zip, zip.length - 22, zip.length);
        byte[] other = PackingTest.replaced(entry, Packed.bytes("a.csv"), Packed.bytes("b.csv"));
        end[8] = 2;
        end[10] = 2;
        end[12] = (byte) (2 * entry.length);
        byte[] start = Arrays.copyOf(zip, directory(zip));

        assertRefused(Packed.joined(start, entry, other, end), "members that do not overlap");
    }

    @Test
    void whatIsPackedTwiceIsRefused() throws IOException {
        String refusal = ": expected a CSV that is packed once, found a file of ";

        assertRefused(Packed.gzip(Packed.gzip(ROWS)), refusal + "gzip in it");
        assertRefused(Packed.zstd(Packed.zip("a.csv", ROWS)), refusal + "zip in it");
        assertRefused(Packed.zip("a.csv", Packed.zstd(ROWS)), "!a.csv" + refusal + "zstd in it");
        assertRefused(
                Packed.gzip(Packed.joined(new byte[257], Packed.bytes("ustar"), new byte[300])), refusal + "tar in it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fd377a585a0000", "377abcaf271c00", "526172211a0700", "d0cf11e0a1b11ae1", "425a6839314159265359"
            })
    void anUnknownPackingIsNamed(String head) throws IOException {
        assertRefused(
                HexFormat.of().parseHex(head),
                ": expected a CSV, plain or packed as gzip, zip, zstd or xlsx, found a file of ");
    }

    @Test
    void aFrameThatWantsMuchMemoryIsRefused() throws IOException {
        String more = "zstd with a window of more than 8 MiB";

        assertRefused(HexFormat.of().parseHex("28b52ffd0070010000"), more);
        assertRefused(HexFormat.of().parseHex("28b52ffda000000001010000"), more);
        assertRefused(HexFormat.of().parseHex("28b52ffde000000000000000ff010000"), more);
    }

    @Test
    void aFileThatGrowsOutOfAllProportionIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new Unpacked("a.gz", new Endless(), 1 << 20).transferTo(nowhere()))
                .withMessageStartingWith("a.gz: expected at most 200 times its 1048576 packed bytes");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new Unpacked("a.gz", new Endless(), 10 << 20).skipNBytes(3L << 30))
                .withMessageContaining("found more than 20972");
    }

    private static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }

    private void assertRefused(byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), bytes);
        Files.writeString(Sidecar.of(file), TidyFile.SIDECAR);
        assertThatExceptionOfType(InputException.class)
                .as("%d bytes", bytes.length)
                .isThrownBy(() -> SourceFile.surveyAll(file, Formats.standard()))
                .withMessageStartingWith(file.toString())
                .withMessageContaining(message);
    }

    /** Where the directory of a zip starts. */
    private static int directory(byte[] zip) {
        int end = zip.length - 22;
        return (zip[end + 16] & 0xFF) | (zip[end + 17] & 0xFF) << 8 | (zip[end + 18] & 0xFF) << 16;
    }

    private static byte[] rows() {
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder(TidyFile.HEADER);
        for (int i = 1; i < 98; i++) {
            rows.append("2016,USA,KOR,export,HS,%02d,%d%n".formatted(i, random.nextInt(1 << 30)));
        }
        return Packed.bytes(rows.toString());
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return length;
        }
    }
}
