package org.tradegap.balance;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradegap.source.Rejection;
import org.tradegap.trade.HsEdition;

/** What is to be said of the rows of a partial cube, as a part of its file. */
final class NotesFile {
    private NotesFile() {}

    static void write(DataOutputStream out, PartialCube.Notes notes) throws IOException {
        Packed.write(out, notes.rows());
        Packed.write(out, notes.rejections().size());
        for (Rejection rejection : notes.rejections()) {
            Packed.write(out, rejection.line());
            Packed.writeText(out, rejection.column());
            Packed.writeText(out, rejection.text());
            Packed.writeText(out, rejection.reason());
        }
        Packed.write(out, notes.leftOut().size());
        for (Map.Entry<String, Long> why : new TreeMap<>(notes.leftOut()).entrySet()) {
            Packed.writeText(out, why.getKey());
            Packed.write(out, why.getValue());
        }
        Packed.write(out, notes.editions().size());
        for (Map.Entry<HsEdition, Set<Integer>> edition : new TreeMap<>(notes.editions()).entrySet()) {
            Packed.writeText(out, edition.getKey().name());
            Packed.write(out, edition.getValue().size());
            for (int year : new TreeSet<>(edition.getValue())) {
                Packed.write(out, year);
            }
        }
        Packed.write(out, notes.repeated());
    }

    static PartialCube.Notes read(PackedInput in) {
        long rows = in.number();
        List<Rejection> rejections = new ArrayList<>();
        for (long n = in.number(); n > 0; n--) {
            rejections.add(new Rejection("", in.number(), in.text(), in.text(), in.text()));
        }
        Map<String, Long> leftOut = new HashMap<>();
        for (long n = in.number(); n > 0; n--) {
            leftOut.put(in.text(), in.number());
        }
        Map<HsEdition, Set<Integer>> editions = new EnumMap<>(HsEdition.class);
        for (long n = in.number(); n > 0; n--) {
            Set<Integer> years =
                    editions.computeIfAbsent(HsEdition.of(in.text()).orElseThrow(), each -> new TreeSet<>());
            for (long m = in.number(); m > 0; m--) {
                years.add((int) in.number());
            }
        }
        return new PartialCube.Notes(rows, rejections, leftOut, editions, in.number());
    }
}
