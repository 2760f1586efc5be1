package org.tradegap.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.tradegap.report.ReportDefinition;

/** One partition for each report that is to be rendered; its context carries the report's id only. */
final class ReportPartitions implements Partitioner {
    /** The key of a partition's report in its context. */
    static final String REPORT = "report";

    private final Settings settings;
    private final Reports reports;

    ReportPartitions(Settings settings, Reports reports) {
        this.settings = settings;
        this.reports = reports;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        try {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (ReportDefinition report : reports.all()) {
                if (new WorkFiles(settings.folders())
                        .facts(report.id())
                        .decision()
                        .renders()) {
                    partitions.put(report.id(), new ExecutionContext(Map.of(REPORT, report.id())));
                }
            }
            return partitions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
