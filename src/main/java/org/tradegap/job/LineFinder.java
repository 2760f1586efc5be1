package org.tradegap.job;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.job.JobInterruptedException;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.Lineage;
import org.tradegap.report.ReportDefinition;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.SourceFile;

/** Finds the lines of a report's files that its figures were added up from. */
final class LineFinder {
    private final Reports reports;
    private final Plan plan;
    private final Stop stop;

    LineFinder(Reports reports, Plan plan, Stop stop) {
        this.reports = reports;
        this.plan = plan;
        this.stop = stop;
    }

    /** The lines behind the cells of each cube of a report, by its name. */
    Map<String, Lineage.Found> of(ReportDefinition report) throws IOException, JobInterruptedException {
        try {
            return found(report);
        } catch (InterruptedIOException e) {
            stop.check();
            throw e;
        }
    }

    private Map<String, Lineage.Found> found(ReportDefinition report) throws IOException {
        Map<String, Lineage.Found> found = new LinkedHashMap<>();
        Set<BalanceCube.Pair> wanted = Merges.wanted(report);
        for (String role : report.sources().all().keySet()) {
            List<SourceFile> files = plan.files(report.id(), role);
            Lineage lineage =
                    new Lineage(wanted::contains, files.get(0).layout().format().conventions());
            for (SourceFile file : files) {
                lineage.read(file, reports.areas(), stop::isWanted);
            }
            boolean absentIsZero = files.get(0).source().absentIsZero();
            for (SectorScheme scheme : report.schemes(role)) {
                found.put(
                        report.cube(role, scheme),
                        lineage.of(scheme, report.scope().frequency(), absentIsZero));
            }
        }
        return found;
    }
}
