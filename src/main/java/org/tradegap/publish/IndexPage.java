package org.tradegap.publish;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** {@code index.html} in the output folder: every report with its newest release, its charts and older releases. */
public final class IndexPage {
    public static final String NAME = "index.html";

    private static final String TEMPLATE = "/publish/index.mustache";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{FFFE}\\x{FFFF}&&[^\\n\\t]]");

    private final Path output;

    public IndexPage(Path output) {
        this.output = output;
    }

    /**
     * Rewrites the page in one step.
     *
     * @return the page
     */
    public Path write() throws IOException {
        Path page = output.resolve(NAME);
        Disk.replace(page, html(reports()).getBytes(StandardCharsets.UTF_8));
        return page;
    }

    private List<ReportEntry> reports() throws IOException {
        List<ReportEntry> reports = new ArrayList<>();
        for (Path folder : Disk.list(output)) {
            String id = folder.getFileName().toString();
            if (Files.isDirectory(folder) && !id.startsWith(".")) {
                Releases releases = Releases.read(output, id);
                if (!releases.complete().isEmpty() || !releases.damaged().isEmpty()) {
                    reports.add(ReportEntry.of(id, releases));
                }
            }
        }
        reports.sort(Comparator.comparing(ReportEntry::title).thenComparing(ReportEntry::id));
        return List.copyOf(reports);
    }

    private static String html(List<ReportEntry> reports) throws IOException {
        Template template = Mustache.compiler().withEscaper(IndexPage::escape).compile(template());
        return template.execute(new Page(reports));
    }

    private static String escape(String text) {
        return Escapers.HTML.escape(CONTROL.matcher(text).replaceAll("\uFFFD"));
    }

    private static String template() throws IOException {
        try (InputStream in = IndexPage.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new FileNotFoundException(TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What the page shows. */
    record Page(List<ReportEntry> reports) {
        boolean several() {
            return reports.size() > 1;
        }

        boolean none() {
            return reports.isEmpty();
        }
    }
}
