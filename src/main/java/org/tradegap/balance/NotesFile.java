package org.tradegap.balance;

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

    static void write(PackedOutput out, PartialCube.Notes notes) {
        out.number(notes.rows());
        out.number(notes.rejections().size());
        for (Rejection rejection : notes.rejections()) {
            out.number(rejection.line());
            out.text(rejection.column());
            out.text(rejection.text());
            out.text(rejection.reason());
        }
        out.number(notes.leftOut().size());
        for (Map.Entry<String, Long> why : new TreeMap<>(notes.leftOut()).entrySet()) {
            out.text(why.getKey());
            out.number(why.getValue());
        }
        out.number(notes.editions().size());
        for (Map.Entry<HsEdition, Set<Integer>> edition : new TreeMap<>(notes.editions()).entrySet()) {
            out.text(edition.getKey().name());
            out.number(edition.getValue().size());
            for (int year : new TreeSet<>(edition.getValue())) {
                out.number(year);
            }
        }
        out.number(notes.repeated());
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
