package org.tradegap.job;

import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.tradegap.report.ReportDefinition;

/** One partition for each report that is to be rendered; its context carries the report's id only. */
final class ReportPartitions implements Partitioner {
    /** The key of a partition's report in its context. */
    static final String REPORT = "report";

    private final Reports reports;
    private final Handover handover;

    ReportPartitions(Reports reports, Handover handover) {
        this.reports = reports;
        this.handover = handover;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new HashMap<>();
        Plan plan = handover.plan();
        for (ReportDefinition report : reports.all()) {
            if (!plan.isUnchanged(report.id())
                    && handover.facts(report.id()).decision().renders()) {
                partitions.put(report.id(), new ExecutionContext(Map.of(REPORT, report.id())));
            }
        }
        return partitions;
    }
}
