package org.tradegap.quality;

import java.util.List;

/** Columns that the format does not know are named. */
final class UnreadColumns implements Check {
    @Override
    public String name() {
        return "Columns not read";
    }

    @Override
    public String rule() {
        return "Columns that the format does not know are named.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        return evidence.files().stream()
                .filter(file -> !file.file().layout().unplaced().isEmpty())
                .map(file -> new Finding(
                        Finding.Severity.NOTE,
                        name(),
                        file.file().name() + ": "
                                + String.join(", ", file.file().layout().unplaced())))
                .toList();
    }
}
