package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tradegap.definition.Problem;
import org.tradegap.source.Content;
import org.tradegap.source.Format;
import org.tradegap.source.Formats;
import org.tradegap.source.InputException;
import org.tradegap.source.Layout;
import org.tradegap.source.Recognition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the formats, or says which one a file has. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = "Lists the recognised CSV formats; with files, says which format each has and how it was told.")
final class FormatsCommand implements Callable<Integer> {
    /** What is said of a file, as JSON. */
    private record Said(String file, String format, String evidence, List<String> notRead) {}

    /** What is said of a format, as JSON. */
    private record Known(String format, String title, List<String> columns) {}

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to be recognised.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private Talk talk = new Talk();

    @Mixin
    private AsJson json = new AsJson();

    @Override
    public Integer call() throws IOException {
        try (Console console = talk.console()) {
            Formats formats = Formats.standard();
            if (files.isEmpty()) {
                formats.all().forEach(format -> print(console, format));
            }
            List<Problem> problems = new ArrayList<>();
            for (Path file : files) {
                try {
                    for (Content content : Content.of(file)) {
                        print(console, content, new Recognition(formats.beside(file)).recognise(content));
                    }
                } catch (InputException e) {
                    problems.addAll(e.problems());
                }
            }
            if (!problems.isEmpty()) {
                throw new InputException(problems);
            }
            return ExitCode.OK.code();
        }
    }

    private void print(Console console, Format format) {
        List<String> columns = List.copyOf(format.required());
        console.result(
                json.wanted()
                        ? AsJson.line(new Known(format.id(), format.title(), columns))
                        : format.id() + ": " + format.title() + " (" + String.join(", ", columns) + ")");
    }

    private void print(Console console, Content file, Layout layout) {
        String format = layout.format().id();
        if (json.wanted()) {
            Said said = new Said(file.toString(), format, layout.evidence(), layout.unplaced());
            console.result(AsJson.line(said));
            return;
        }
        String unread = layout.unplaced().isEmpty() ? "" : "; not read: " + String.join(", ", layout.unplaced());
        console.result(file + ": " + format + " (" + layout.evidence() + unread + ")");
    }
}
