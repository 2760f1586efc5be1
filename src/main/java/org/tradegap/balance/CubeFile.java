package org.tradegap.balance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradegap.source.Rejection;
import org.tradegap.source.Sha256;
import org.tradegap.trade.Area;
import org.tradegap.trade.Flow;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * A partial cube as bytes: a version, the contents, and their SHA-256, by which damage is recognised. The same cube has
 * the same bytes.
 */
final class CubeFile {
    /** Changes whenever the form of the bytes, or what is added up, does. */
    static final int VERSION = 2;

    private static final int DIGEST = 32;

    private CubeFile() {}

    /** The cube's bytes. */
    static byte[] write(PartialCube cube) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(VERSION);
        out.writeLong(cube.rows());
        out.writeInt(cube.cells().size());
        for (String scheme : new TreeSet<>(cube.cells().keySet())) {
            writeScheme(out, scheme, cube);
        }
        out.writeInt(cube.rejections().size());
        for (Rejection rejection : cube.rejections()) {
            out.writeLong(rejection.line());
            writeText(out, rejection.column());
            writeText(out, rejection.text());
            writeText(out, rejection.reason());
        }
        writeRemarks(out, cube);
        out.write(Sha256.digest().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private static void writeRemarks(DataOutputStream out, PartialCube cube) throws IOException {
        out.writeInt(cube.leftOut().size());
        for (Map.Entry<String, Long> why : new TreeMap<>(cube.leftOut()).entrySet()) {
            writeText(out, why.getKey());
            out.writeLong(why.getValue());
        }
        out.writeInt(cube.editions().size());
        for (Map.Entry<HsEdition, Set<Integer>> edition : new TreeMap<>(cube.editions()).entrySet()) {
            writeText(out, edition.getKey().name());
            out.writeInt(edition.getValue().size());
            for (int year : new TreeSet<>(edition.getValue())) {
                out.writeShort(year);
            }
        }
        out.writeLong(cube.repeated());
    }

    /** The cube in some bytes; empty when they are damaged, cut off or of another version. */
    static Optional<PartialCube> read(byte[] bytes) throws IOException {
        int end = bytes.length - DIGEST;
        if (end < Integer.BYTES) {
            return Optional.empty();
        }
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, 0, end);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
        boolean whole = Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, end, bytes.length));
        return whole && in.readInt() == VERSION ? Optional.of(readCube(in)) : Optional.empty();
    }

    private static void writeScheme(DataOutputStream out, String scheme, PartialCube cube) throws IOException {
        Map<PartialCube.Cell, Sum> cells = new TreeMap<>(cube.cells().getOrDefault(scheme, Map.of()));
        writeText(out, scheme);
        out.writeInt(cells.size());
        for (Map.Entry<PartialCube.Cell, Sum> cell : cells.entrySet()) {
            FlowKey key = cell.getKey().key();
            out.writeShort(key.period().year());
            out.writeByte(key.period().month());
            writeText(out, key.reporter().code());
            writeText(out, key.partner().code());
            writeText(out, key.flow().code());
            writeText(out, cell.getKey().classification());
            out.writeInt(cell.getKey().level());
            writeText(out, cell.getKey().sector());
            writeSum(out, cell.getValue());
        }
        Map<String, Sum> unclassified = new TreeMap<>(cube.unclassified().getOrDefault(scheme, Map.of()));
        out.writeInt(unclassified.size());
        for (Map.Entry<String, Sum> code : unclassified.entrySet()) {
            writeText(out, code.getKey());
            writeSum(out, code.getValue());
        }
    }

    private static PartialCube readCube(DataInputStream in) throws IOException {
        long rows = in.readLong();
        Map<String, Map<PartialCube.Cell, Sum>> cells = new HashMap<>();
        Map<String, Map<String, Sum>> unclassified = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            String scheme = readText(in);
            cells.put(scheme, readCells(in));
            Map<String, Sum> codes = new HashMap<>();
            for (int m = in.readInt(); m > 0; m--) {
                codes.put(readText(in), readSum(in));
            }
            unclassified.put(scheme, codes);
        }
        List<Rejection> rejections = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            rejections.add(new Rejection("", in.readLong(), readText(in), readText(in), readText(in)));
        }
        Map<String, Long> leftOut = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            leftOut.put(readText(in), in.readLong());
        }
        Map<HsEdition, Set<Integer>> editions = readEditions(in);
        return new PartialCube(rows, cells, unclassified, rejections, leftOut, editions, in.readLong());
    }

    private static Map<HsEdition, Set<Integer>> readEditions(DataInputStream in) throws IOException {
        Map<HsEdition, Set<Integer>> editions = new EnumMap<>(HsEdition.class);
        for (int n = in.readInt(); n > 0; n--) {
            Set<Integer> years =
                    editions.computeIfAbsent(HsEdition.of(readText(in)).orElseThrow(), each -> new TreeSet<>());
            for (int m = in.readInt(); m > 0; m--) {
                years.add((int) in.readShort());
            }
        }
        return editions;
    }

    private static Map<PartialCube.Cell, Sum> readCells(DataInputStream in) throws IOException {
        Map<PartialCube.Cell, Sum> cells = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            Period period = new Period(in.readShort(), in.readByte());
            Area reporter = new Area(readText(in));
            Area partner = new Area(readText(in));
            FlowKey key =
                    new FlowKey(period, reporter, partner, Flow.of(readText(in)).orElseThrow());
            cells.put(new PartialCube.Cell(key, readText(in), in.readInt(), readText(in)), readSum(in));
        }
        return cells;
    }

    private static void writeSum(DataOutputStream out, Sum sum) throws IOException {
        writeText(out, sum.total().status().code());
        out.writeLong(sum.rows());
        if (sum.total().isKnown()) {
            byte[] digits = sum.total().value().unscaledValue().toByteArray();
            out.writeInt(sum.total().value().scale());
            out.writeInt(digits.length);
            out.write(digits);
        }
    }

    private static Sum readSum(DataInputStream in) throws IOException {
        Status status = Status.of(readText(in)).orElseThrow();
        long rows = in.readLong();
        if (status.isMissing()) {
            return new Sum(Observation.missing(status), rows);
        }
        int scale = in.readInt();
        BigInteger digits = new BigInteger(in.readNBytes(in.readInt()));
        return new Sum(Observation.of(new BigDecimal(digits, scale), status), rows);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
