package org.tradegap.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file has no fewer rows than when it was read for the newest release, as one that was cut off has. */
final class FewerRows implements Check {
    @Override
    public String name() {
        return "Rows since the last release";
    }

    @Override
    public String rule() {
        return "A file that was read for the newest release, and all files of a source together, have no fewer rows now,"
                + " beyond the limit.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Long> now = new TreeMap<>();
        Map<String, Long> before = new TreeMap<>();
        for (FileFacts file : evidence.files()) {
            now.merge(file.role(), file.rows(), Long::sum);
            evidence.before().stream()
                    .filter(each -> each.role().equals(file.role())
                            && each.file().equals(file.file().name()))
                    .forEach(each -> compare(each.file(), each.rows(), file.rows(), evidence, findings));
        }
        evidence.before().forEach(each -> before.merge(each.role(), each.rows(), Long::sum));
        if (findings.isEmpty()) {
            before.forEach((role, rows) -> compare(
                    "all files of the " + role + " source", rows, now.getOrDefault(role, 0L), evidence, findings));
        }
        return findings;
    }

    private void compare(String what, long before, long now, Evidence evidence, List<Finding> findings) {
        BigDecimal limit = evidence.limits().fewerRows();
        BigDecimal allowed = limit.multiply(BigDecimal.valueOf(before)).movePointLeft(2);
        if (BigDecimal.valueOf(before - now).compareTo(allowed) > 0 && now < before) {
            String text = what + ": " + now + " rows, " + (before - now) + " fewer than the " + before
                    + " in the newest release; a file may have been cut off. If the source dropped them, allow it with"
                    + " fewer-rows (now " + limit.toPlainString() + " %) among the limits of the report";
            findings.add(new Finding(Finding.Severity.FAILURE, name(), text));
        }
    }
}
