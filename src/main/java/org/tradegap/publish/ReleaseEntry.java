package org.tradegap.publish;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.trade.Vintage;

/** A release on the page, with links relative to the page. */
record ReleaseEntry(Manifest manifest) {
    private static final List<String> GRAVEST_FIRST = List.of("failure", "warning", "note");
    private static final String WORKBOOK = ".xlsx";

    /** How the name of a workbook for readers ends. */
    private static final String PUBLICATION = "-publication.xlsx";

    /** What stands behind the id of a chart in the names of its files for a column of print. */
    private static final String COLUMN = "-column";

    String name() {
        return manifest.release();
    }

    String date() {
        return manifest.asOf().toString();
    }

    String dateInWords() {
        return Words.date(manifest.asOf());
    }

    /** Why it was released. */
    String reason() {
        List<String> why = manifest.why();
        boolean change = !why.isEmpty() && !why.contains(Releases.FIRST) && !why.contains(Releases.FORCED);
        return change ? "changed: " + Words.listed(why) : Words.listed(why);
    }

    String manifestLink() {
        return to(ManifestFile.NAME);
    }

    List<FileEntry> workbooks() {
        return files(output -> output.file().endsWith(WORKBOOK));
    }

    /** Everything but workbooks and the files of charts. */
    List<FileEntry> otherFiles() {
        Set<String> charts = shown().flatMap(ReleaseEntry::filesOf).collect(Collectors.toSet());
        return files(output -> !output.file().endsWith(WORKBOOK) && !charts.contains(output.file()));
    }

    /** The charts that have both of their files. */
    List<ChartEntry> charts() {
        return shown().map(this::entry).toList();
    }

    private ChartEntry entry(Manifest.Chart chart) {
        List<String> column = filesOf(chart).skip(2).toList();
        boolean both = manifest.outputs().stream()
                        .filter(output -> column.contains(output.file()))
                        .count()
                == column.size();
        return new ChartEntry(
                chart.title(),
                chart.alt(),
                to(chart.id() + ".svg"),
                to(chart.id() + ".png"),
                both ? List.of(new ColumnEntry(to(column.get(0)), to(column.get(1)))) : List.of());
    }

    /** The files of a chart: the wide ones, then those of a column's width. */
    private static Stream<String> filesOf(Manifest.Chart chart) {
        return Stream.of("", COLUMN).flatMap(size -> Stream.of(chart.id() + size + ".png", chart.id() + size + ".svg"));
    }

    boolean hasCharts() {
        return shown().findAny().isPresent();
    }

    boolean hasFindings() {
        return !manifest.findings().isEmpty();
    }

    /** The findings by severity, gravest first. */
    List<FindingsEntry> findings() {
        Map<String, List<Manifest.Finding>> bySeverity = manifest.findings().stream()
                .sorted(Comparator.comparingInt(ReleaseEntry::rank))
                .collect(Collectors.groupingBy(Manifest.Finding::severity, LinkedHashMap::new, Collectors.toList()));
        return bySeverity.entrySet().stream()
                .map(entry -> new FindingsEntry(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<InputEntry> inputs() {
        return manifest.inputs().stream().map(InputEntry::new).toList();
    }

    private Stream<Manifest.Chart> shown() {
        Set<String> files =
                manifest.outputs().stream().map(Manifest.Output::file).collect(Collectors.toSet());
        return manifest.charts().stream()
                .filter(chart -> files.contains(chart.id() + ".svg") && files.contains(chart.id() + ".png"));
    }

    private static int rank(Manifest.Finding finding) {
        int rank = GRAVEST_FIRST.indexOf(finding.severity());
        return rank < 0 ? GRAVEST_FIRST.size() : rank;
    }

    private List<FileEntry> files(Predicate<Manifest.Output> wanted) {
        return manifest.outputs().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(output -> output.file().replace('.', ' ')))
                .map(output -> new FileEntry(output.file(), to(output.file()), Words.size(output.bytes())))
                .toList();
    }

    private String to(String file) {
        return Words.link(manifest.report() + "/" + manifest.release() + "/" + file);
    }

    /** A file to fetch. */
    record FileEntry(String file, String link, String size) {
        /** For whom a workbook is. */
        String label() {
            return file.endsWith(PUBLICATION) ? "Publication" : "Workbook";
        }
    }

    /**
     * A chart, shown as SVG.
     *
     * @param column its files in the width of a column, where there are any
     */
    record ChartEntry(String title, String alt, String svg, String png, List<ColumnEntry> column) {}

    /** The files of a chart in the width of a column. */
    record ColumnEntry(String columnPng, String columnSvg) {}

    /** The findings of one severity. */
    record FindingsEntry(String severity, List<Manifest.Finding> list) {
        String count() {
            return Words.count(list.size(), severity);
        }
    }

    /** A source file. */
    record InputEntry(Manifest.Input input) {
        String rows() {
            return Words.count(input.rows(), "row") + (input.rejected() > 0 ? ", " + rejected() : "");
        }

        String dates() {
            return new Vintage(input.published(), input.retrieved(), "").words();
        }

        private String rejected() {
            return Words.number(input.rejected()) + " rejected";
        }
    }
}
