package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;
import org.tradegap.workbook.HouseTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a workbook template to start from. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Writes a workbook.xlsx in the house style, to start a report's own from.")
final class TemplateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where to write it; an existing file is not overwritten.")
    private Path file = Path.of("workbook.xlsx");

    @Mixin
    private Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        try (Console console = talk.console()) {
            if (Files.exists(file)) {
                throw new DefinitionException(new Problem(
                        file.toString(), 0, "a place where nothing is", "a file, which is not overwritten"));
            }
            HouseTemplate.write(file);
            console.line("Wrote " + file);
            return ExitCode.OK.code();
        }
    }
}
