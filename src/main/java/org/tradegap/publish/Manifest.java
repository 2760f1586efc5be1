package org.tradegap.publish;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What a release is made of and why it was made.
 *
 * @param report the id of the report
 * @param release the name of the release, such as {@code 2026-11-23-1}
 * @param why what changed since the release before, or one of {@link Releases#FIRST} and {@link Releases#FORCED}
 * @param outputs every file of the release but the manifest, sorted by name; none before it is published
 */
public record Manifest(
        String report,
        String title,
        String release,
        LocalDate asOf,
        Fingerprint fingerprint,
        List<String> why,
        List<Input> inputs,
        List<Output> outputs,
        List<Finding> findings,
        List<Chart> charts) {
    public Manifest {
        why = List.copyOf(why);
        inputs = List.copyOf(inputs);
        outputs = outputs.stream().sorted(Comparator.comparing(Output::file)).toList();
        findings = List.copyOf(findings);
        charts = List.copyOf(charts);
    }

    /** The same with other outputs. */
    Manifest with(List<Output> others) {
        return new Manifest(report, title, release, asOf, fingerprint, why, inputs, others, findings, charts);
    }

    /** Whether this is the manifest of that release. */
    boolean isOf(Release other) {
        return report.equals(other.report()) && release.equals(other.name()) && asOf.equals(other.asOf());
    }

    /**
     * A file that was read.
     *
     * @param role detail or control
     * @param file its name, without the folder
     * @param rows rows read, with those rejected
     * @param format the id of the format
     * @param source the source as it is cited
     * @param published the day, month or year of publication, or {@code unknown}
     * @param retrieved the day the file was taken, or {@code unknown}
     */
    public record Input(
            String role,
            String file,
            String sha256,
            long bytes,
            long rows,
            long rejected,
            String format,
            String source,
            String published,
            String retrieved) {}

    /**
     * A file of the release.
     *
     * @param file its name in the release folder
     */
    public record Output(String file, String sha256, long bytes) {}

    /**
     * What a check had to say.
     *
     * @param severity failure, warning or note
     */
    public record Finding(String severity, String check, String text) {
        /** The finding on one line. */
        public String words() {
            return severity + ": " + check + ": " + text;
        }
    }

    /**
     * A chart; its files are named after its id.
     *
     * @param alt the text read to those who cannot see the chart
     */
    public record Chart(String id, String title, String alt) {}
}
