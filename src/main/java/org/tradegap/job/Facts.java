package org.tradegap.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tradegap.balance.BalanceCube;
import org.tradegap.claim.Verdict;
import org.tradegap.publish.Fingerprint;
import org.tradegap.publish.Release;
import org.tradegap.quality.FileFacts;
import org.tradegap.quality.Finding;
import org.tradegap.report.ReportData;
import org.tradegap.source.Rejection;
import org.tradegap.trade.Source;

/**
 * What the balance step hands over of a report, beside its CSVs.
 *
 * @param decision whether and as what the report is to be released
 * @param detail the source of the detail figures
 * @param control the source of the control totals
 * @param claims statements held to the figures
 * @param further the sources of further roles, by their name
 * @param files the files read
 * @param rejected reason to rows
 * @param unclassified code to rows
 * @param leftOut what was not added up and why, in words
 * @param findings what the checks have to say
 */
record Facts(
        Decision decision,
        Source detail,
        Optional<Source> control,
        ReportData.Claims claims,
        Map<String, Source> further,
        List<FileFacts> files,
        Map<String, Long> rejected,
        Map<String, Long> unclassified,
        List<String> leftOut,
        List<Finding> findings) {
    /**
     * Whether and as what a report is to be released.
     *
     * @param release the next release
     * @param why what changed since the newest; nothing is released when empty
     * @param failed whether the checks keep it back
     * @param fingerprint what the release depends on
     */
    record Decision(Release release, List<String> why, boolean failed, Fingerprint fingerprint) {
        /** Whether there is anything to render. */
        boolean renders() {
            return failed || !why.isEmpty();
        }
    }

    /**
     * The facts of some figures.
     *
     * @param before the verdicts on statements in the release before
     */
    static Facts of(ReportFigures figures, Decision decision, Map<String, Verdict> before) {
        return new Facts(
                decision,
                figures.detail().cube().source(),
                figures.control().map(control -> control.cube().source()),
                new ReportData.Claims(figures.claims(), before),
                sources(figures.further()),
                figures.files(),
                byReason(figures.rejections()),
                unclassified(figures),
                leftOut(figures),
                figures.findings());
    }

    /** The same with more findings. */
    Facts with(List<Finding> found) {
        List<Finding> more = Stream.concat(findings.stream(), found.stream()).toList();
        return new Facts(decision, detail, control, claims, further, files, rejected, unclassified, leftOut, more);
    }

    private static Map<String, Source> sources(Map<String, BalanceCube> further) {
        Map<String, Source> sources = new LinkedHashMap<>();
        further.forEach((name, cube) -> sources.put(name, cube.source()));
        return sources;
    }

    /** Codes that no sector claims, with the number of their rows. */
    static Map<String, Long> unclassified(ReportFigures figures) {
        Map<String, Long> unclassified = new TreeMap<>();
        figures.unclassified().forEach((code, sum) -> unclassified.put(code, sum.rows()));
        return unclassified;
    }

    /** Reason to the number of rows rejected for it. */
    static Map<String, Long> byReason(List<Rejection> rejections) {
        Map<String, Long> reasons = new TreeMap<>();
        rejections.forEach(each -> reasons.merge(each.column() + ": " + each.reason(), 1L, Long::sum));
        return reasons;
    }

    /** What is to be said of totals that were compared instead of added up. */
    static List<String> leftOut(ReportFigures figures) {
        return Stream.concat(
                        figures.remarks().stream(),
                        Stream.concat(Stream.of(figures.detail()), figures.control().stream())
                                .flatMap(Remarks::of))
                .toList();
    }
}
