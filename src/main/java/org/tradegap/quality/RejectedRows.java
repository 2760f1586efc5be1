package org.tradegap.quality;

import java.util.List;

/** Rows that could not be read are few; above the limit the input was refused before it came to this. */
final class RejectedRows implements Check {
    @Override
    public String name() {
        return "Rejected rows";
    }

    @Override
    public String rule() {
        return "Rows that cannot be read are counted in no figure, listed in rejections.csv, and no more than the limit.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        return evidence.files().stream()
                .filter(file -> file.rejected() > 0)
                .map(file -> new Finding(
                        Finding.Severity.WARNING,
                        name(),
                        file.file().name() + ": " + file.rejected() + " of " + file.rows() + " rows"))
                .toList();
    }
}
