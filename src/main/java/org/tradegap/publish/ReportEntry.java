package org.tradegap.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A report on the page.
 *
 * @param title that of the newest release, or the id where no release is complete
 * @param newest the newest release, or nothing
 * @param older the complete releases before it, newest first
 * @param damaged folders that are named like a release and are not one
 */
record ReportEntry(
        String id, String title, List<ReleaseEntry> newest, List<ReleaseEntry> older, List<DamagedEntry> damaged) {

    static ReportEntry of(String id, Releases releases) {
        List<ReleaseEntry> entries = new ArrayList<>();
        for (Releases.Complete complete : releases.complete()) {
            entries.add(new ReleaseEntry(complete.manifest()));
        }
        Collections.reverse(entries);
        int first = Math.min(1, entries.size());
        return new ReportEntry(
                id,
                releases.newest().map(newest -> newest.manifest().title()).orElse(id),
                List.copyOf(entries.subList(0, first)),
                List.copyOf(entries.subList(first, entries.size())),
                releases.damaged().stream()
                        .map(damaged -> new DamagedEntry(
                                damaged.release().name(), damaged.problem().found()))
                        .toList());
    }

    boolean hasNone() {
        return newest.isEmpty();
    }

    boolean hasOlder() {
        return !older.isEmpty();
    }

    String olderCount() {
        return Words.count(older.size(), "older release");
    }

    String anchor() {
        return Words.link(id);
    }

    /** A folder that is not a release, and why. */
    record DamagedEntry(String name, String found) {}
}
