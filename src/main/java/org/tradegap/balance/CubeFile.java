package org.tradegap.balance;

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

    /** The numbers of some things in a cube beside their places in its file, where they stand in their order. */
    private static final class Places {
        private final int[] places;
        private final int[] numbers;

        <T> Places(List<T> all, List<T> sorted) {
            this.places = new int[all.size()];
            this.numbers = new int[sorted.size()];
            Map<T, Integer> placeOf = new HashMap<>();
            sorted.forEach(each -> placeOf.put(each, placeOf.size()));
            for (int number = 0; number < all.size(); number++) {
                Integer place = placeOf.get(all.get(number));
                if (place != null) {
                    places[number] = place;
                    numbers[place] = number;
                }
            }
        }
    }

    /** The cube's bytes. */
    static byte[] write(PartialCube cube) {
        PackedOutput out = new PackedOutput();
        out.fixed(VERSION);
        NotesFile.write(out, cube.notes());
        out.flag(cube.mirrored());
        out.texts(cube.schemes());
        List<Period> periods = List.copyOf(cube.periodsInUse());
        out.texts(periods.stream().map(Period::toString).toList());
        List<Area> areas = List.copyOf(cube.areasInUse());
        out.texts(areas.stream().map(Area::code).toList());
        List<PartialCube.Group> groups = List.copyOf(cube.groupsInUse());
        writeGroups(out, groups);
        Places period = new Places(cube.periods(), periods);
        Places area = new Places(cube.areas(), areas);
        Places group = new Places(cube.groups(), groups);
        writeSums(
                out,
                cube,
                key(period.places, area.places, group.places),
                key(period.numbers, area.numbers, group.numbers));
        return out.withDigest();
    }

    /** Keys with other numbers. */
    private static CellTable.Keys key(int[] period, int[] area, int[] group) {
        return key -> FlowNumbers.key(
                period[FlowNumbers.periodOf(key)],
                area[FlowNumbers.reporterOf(key)],
                area[FlowNumbers.partnerOf(key)],
                FlowNumbers.flowOf(key),
                group[FlowNumbers.commodityOf(key)]);
    }

    private static void writeGroups(PackedOutput out, List<PartialCube.Group> groups) {
        out.number(groups.size());
        for (PartialCube.Group group : groups) {
            out.text(group.classification());
            out.number(group.level());
            out.texts(group.sectors());
            out.text(group.code());
        }
    }

    private static void writeSums(PackedOutput out, PartialCube cube, CellTable.Keys places, CellTable.Keys numbers) {
        CellTable sums = cube.sums();
        long[] order = order(sums, places);
        TreeMap<Long, Sum> others = new TreeMap<>();
        out.number(sums.scale());
        out.number(order.length);
        long before = 0;
        for (long key : order) {
            int slot = sums.place(numbers.of(key));
            boolean wide = sums.isWide(slot);
            long sum = wide ? 0 : sums.narrow(slot);
            out.number(key - before);
            out.number((sum << 1) ^ (sum >> 63));
            out.number(sums.rows(slot));
            before = key;
            if (wide) {
                others.put(key, new Sum(Observation.of(sums.sum(slot)), 0));
            }
        }
        writeSums(out, others);
        others.clear();
        cube.others().forEach((key, sum) -> others.put(places.of(key), sum));
        writeSums(out, others);
    }

    private static long[] order(CellTable sums, CellTable.Keys places) {
        long[] order = new long[sums.size()];
        int n = 0;
        for (int slot = 0; slot < sums.slots(); slot++) {
            if (!sums.isEmpty(slot)) {
                order[n++] = places.of(sums.key(slot));
            }
        }
        Arrays.sort(order);
        return order;
    }

    private static void writeSums(PackedOutput out, Map<Long, Sum> sums) {
        out.number(sums.size());
        for (Map.Entry<Long, Sum> sum : sums.entrySet()) {
            out.number(sum.getKey());
            Observation total = sum.getValue().total();
            out.text(total.status().code());
            out.number(sum.getValue().rows());
            if (total.isKnown()) {
                byte[] digits = total.value().unscaledValue().toByteArray();
                out.fixed(total.value().scale());
                out.number(digits.length);
                out.raw(digits);
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
