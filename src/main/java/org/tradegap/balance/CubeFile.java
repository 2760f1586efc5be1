package org.tradegap.balance;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.Sha256;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * A partial cube as bytes: a version, the contents, and their SHA-256, by which damage is recognised. Sums stand in the order of
 * their keys, each key as the distance from the one before, numbers in as many bytes as they need. The same cube has the
 * same bytes.
 */
final class CubeFile {
    /** Changes whenever the form of the bytes, or what is added up, does. */
    static final int VERSION = 6;

    private static final int DIGEST = 32;

    private CubeFile() {}

    /** The cube's bytes. */
    static byte[] write(PartialCube cube) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(VERSION);
        NotesFile.write(out, cube.notes());
        out.writeBoolean(cube.mirrored());
        Packed.writeTexts(out, cube.schemes());
        List<Period> periods = List.copyOf(cube.periodsInUse());
        Packed.writeTexts(out, periods.stream().map(Period::toString).toList());
        List<Area> areas = List.copyOf(cube.areasInUse());
        Packed.writeTexts(out, areas.stream().map(Area::code).toList());
        List<PartialCube.Group> groups = List.copyOf(cube.groupsInUse());
        writeGroups(out, groups);
        int[] period = places(cube.periods(), periods);
        int[] area = places(cube.areas(), areas);
        int[] group = places(cube.groups(), groups);
        writeSums(
                out,
                cube,
                key -> FlowNumbers.key(
                        period[FlowNumbers.periodOf(key)],
                        area[FlowNumbers.reporterOf(key)],
                        area[FlowNumbers.partnerOf(key)],
                        FlowNumbers.flowOf(key),
                        group[FlowNumbers.commodityOf(key)]));
        out.write(Sha256.digest().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private static <T> int[] places(List<T> all, List<T> sorted) {
        Map<T, Integer> places = new HashMap<>();
        sorted.forEach(each -> places.put(each, places.size()));
        return all.stream().mapToInt(each -> places.getOrDefault(each, 0)).toArray();
    }

    private static void writeGroups(DataOutputStream out, List<PartialCube.Group> groups) throws IOException {
        Packed.write(out, groups.size());
        for (PartialCube.Group group : groups) {
            Packed.writeText(out, group.classification());
            Packed.write(out, group.level());
            Packed.writeTexts(out, group.sectors());
            Packed.writeText(out, group.code());
        }
    }

    private static void writeSums(DataOutputStream out, PartialCube cube, CellTable.Keys keys) throws IOException {
        CellTable sums = cube.sums();
        TreeMap<Long, Sum> others = new TreeMap<>();
        long[][] cells = new long[sums.size()][];
        int n = 0;
        for (int slot = 0; slot < sums.slots(); slot++) {
            if (!sums.isEmpty(slot)) {
                boolean wide = sums.isWide(slot);
                cells[n++] = new long[] {keys.of(sums.key(slot)), wide ? 0 : sums.narrow(slot), sums.rows(slot)};
                if (wide) {
                    others.put(keys.of(sums.key(slot)), new Sum(Observation.of(sums.sum(slot)), 0));
                }
            }
        }
        Arrays.sort(cells, (a, b) -> Long.compare(a[0], b[0]));
        Packed.write(out, sums.scale());
        Packed.write(out, n);
        long before = 0;
        for (long[] cell : cells) {
            Packed.write(out, cell[0] - before);
            Packed.write(out, (cell[1] << 1) ^ (cell[1] >> 63));
            Packed.write(out, cell[2]);
            before = cell[0];
        }
        writeSums(out, others);
        others.clear();
        cube.others().forEach((key, sum) -> others.put(keys.of(key), sum));
        writeSums(out, others);
    }

    private static void writeSums(DataOutputStream out, Map<Long, Sum> sums) throws IOException {
        Packed.write(out, sums.size());
        for (Map.Entry<Long, Sum> sum : sums.entrySet()) {
            Packed.write(out, sum.getKey());
            Observation total = sum.getValue().total();
            Packed.writeText(out, total.status().code());
            Packed.write(out, sum.getValue().rows());
            if (total.isKnown()) {
                byte[] digits = total.value().unscaledValue().toByteArray();
                out.writeInt(total.value().scale());
                Packed.write(out, digits.length);
                out.write(digits);
            }
        }
    }

    /**
     * The cube in some bytes, without the sums that no balance of the wanted reporters is made of; empty when the bytes are damaged,
     * cut off or of another version.
     */
    static Optional<PartialCube> read(byte[] bytes, Predicate<Area> wanted) {
        return isWhole(bytes) ? Optional.of(readCube(new PackedInput(bytes, Integer.BYTES), wanted)) : Optional.empty();
    }

    /** Whether bytes are a cube of this version, neither damaged nor cut off. */
    static boolean isWhole(byte[] bytes) {
        int end = bytes.length - DIGEST;
        if (end < Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != VERSION) {
            return false;
        }
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, 0, end);
        return Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, end, bytes.length));
    }

    private static PartialCube readCube(PackedInput in, Predicate<Area> wanted) {
        PartialCube.Notes notes = NotesFile.read(in);
        boolean mirrored = in.flag();
        List<String> schemes = in.texts();
        List<Period> periods = in.texts().stream()
                .map(text -> Period.parse(text).orElseThrow())
                .toList();
        List<Area> areas = in.texts().stream().map(Area::new).toList();
        List<PartialCube.Group> groups = new ArrayList<>();
        for (long n = in.number(); n > 0; n--) {
            groups.add(new PartialCube.Group(in.text(), (int) in.number(), in.texts(), in.text()));
        }
        LongPredicate kept = Reporters.keys(areas, wanted, mirrored);
        CellTable sums = new CellTable();
        int scale = (int) in.number();
        long key = 0;
        for (long n = in.number(); n > 0; n--) {
            key += in.number();
            long sum = in.number();
            long rows = in.number();
            if (kept.test(key)) {
                sums.add(key, (sum >>> 1) ^ -(sum & 1), scale, rows);
            }
        }
        readSums(in, kept).forEach((each, sum) -> sums.add(each, sum.total().value(), 0));
        return new PartialCube(notes, schemes, periods, areas, groups, sums, readSums(in, kept), mirrored);
    }

    private static Map<Long, Sum> readSums(PackedInput in, LongPredicate kept) {
        Map<Long, Sum> sums = new HashMap<>();
        for (long n = in.number(); n > 0; n--) {
            long key = in.number();
            Status status = Status.of(in.text()).orElseThrow();
            long rows = in.number();
            Sum sum = new Sum(status.isMissing() ? Observation.missing(status) : value(in, status), rows);
            if (kept.test(key)) {
                sums.put(key, sum);
            }
        }
        return sums;
    }

    private static Observation value(PackedInput in, Status status) {
        int scale = ByteBuffer.wrap(in.bytes(Integer.BYTES)).getInt();
        BigInteger digits = new BigInteger(in.bytes((int) in.number()));
        return Observation.of(new BigDecimal(digits, scale), status);
    }
}
