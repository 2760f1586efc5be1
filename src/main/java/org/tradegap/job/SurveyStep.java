package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.tradegap.publish.Disk;

/** Looks through every input file and writes down what there is to read. */
final class SurveyStep implements Tasklet {
    private final Settings settings;
    private final Reports reports;
    private final Console console;

    SurveyStep(Settings settings, Reports reports, Console console) {
        this.settings = settings;
        this.reports = reports;
        this.console = console;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Disk.removeTree(settings.folders().work());
        settings.folders().store().sweep();
        Files.createDirectories(settings.folders().work());
        Plan plan = Plan.of(reports.all(), settings.folders());
        new WorkFiles(settings.folders()).write(plan);
        Map<String, Long> bytes = new HashMap<>();
        plan.files().forEach(file -> bytes.put(file.content().file(), file.bytes()));
        long all = bytes.values().stream().mapToLong(Long::longValue).sum();
        console.line("Surveyed " + plan.files().size() + " files, " + Console.bytes(all));
        return RepeatStatus.FINISHED;
    }
}
