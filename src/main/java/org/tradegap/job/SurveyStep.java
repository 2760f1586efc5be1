package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.tradegap.publish.Disk;
import org.tradegap.report.ReportDefinition;

/** Looks at every input file, and hands over what there is to do. */
final class SurveyStep implements Tasklet {
    private final Settings settings;
    private final Reports reports;
    private final Decisions decisions;
    private final Handover handover;
    private final Console console;

    SurveyStep(Settings settings, Reports reports, Decisions decisions, Handover handover, Console console) {
        this.settings = settings;
        this.reports = reports;
        this.decisions = decisions;
        this.handover = handover;
        this.console = console;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Disk.removeTree(settings.folders().work());
        settings.folders().store().sweep();
        Files.createDirectories(settings.folders().work());
        Memory memory = Memory.read(settings.folders().memory(), Version.build());
        Survey survey = Survey.of(settings, reports.all(), memory);
        survey.lies().forEach(handover::lie);
        Map<String, Plan.Unchanged> unchanged = new TreeMap<>();
        for (ReportDefinition report : reports.all()) {
            String inputs = survey.inputs(report.id());
            handover.inputs(report.id(), inputs);
            decisions
                    .unchanged(report, memory.report(report.id()), inputs)
                    .ifPresent(each -> unchanged.put(report.id(), each));
        }
        Plan plan = survey.plan(unchanged);
        handover.plan(plan);
        handover.cubes(plan.files().isEmpty() ? Set.of() : survey.plan(Map.of()).keys(reports));
        handover.memory(memory);
        memory.write();
        console.line("Surveyed " + survey.files() + " files, " + Console.bytes(survey.bytes()) + "; "
                + (survey.files() - survey.filesRead()) + " of them known by size and times");
        return RepeatStatus.FINISHED;
    }
}
