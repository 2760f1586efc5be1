package org.tradegap.quality;

import java.util.List;

/** A check on the figures of a report. */
public interface Check {
    /** Every check, in the order in which findings are shown. */
    List<Check> ALL = List.of(
            new Completeness(),
            new SectorsAddUp(),
            new ControlTotals(),
            new AggregatesInSource(),
            new UnclassifiedCodes(),
            new FewerRows(),
            new RejectedRows(),
            new LeftOutFlows(),
            new UnreadColumns());

    /** What it is called in findings. */
    String name();

    /** What it holds the figures to, in one sentence. */
    String rule();

    /** What it has to say; nothing when all is well. */
    List<Finding> findings(Evidence evidence);

    /** What all checks have to say. */
    static List<Finding> all(Evidence evidence) {
        return ALL.stream().flatMap(check -> check.findings(evidence).stream()).toList();
    }
}
