package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.tradegap.balance.PartialCube;
import org.tradegap.source.Block;

/** The nightly job: survey, aggregate, balance, render, publish. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    /** The name of the job in its repository. */
    static final String JOB = "nightly";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Settings settings;
    private final Reports reports;
    private final Stop stop;

    JobConfiguration(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Settings settings,
            Reports reports,
            Stop stop) {
        this.repository = repository;
        this.transactions = transactions;
        this.settings = settings;
        this.reports = reports;
        this.stop = stop;
    }

    @Bean
    Job nightly(Step aggregateSlice, Step renderReport, Clock clock, Console console, Handover handover) {
        Decisions decisions = new Decisions(settings, reports, clock);
        return new JobBuilder(JOB, repository)
                .start(step(
                        "survey",
                        settings.folders().work(),
                        new SurveyStep(settings, reports, decisions, handover, console)))
                .next(new StepBuilder("aggregate", repository)
                        .partitioner("aggregateSlice", new SlicePartitions(settings, reports, handover, console))
                        .step(aggregateSlice)
                        .taskExecutor(executor("aggregate-"))
                        .build())
                .next(step(
                        "balance",
                        settings.folders().work(),
                        new BalanceStep(settings, reports, decisions, handover, stop)))
                .next(new StepBuilder("render", repository)
                        .partitioner("renderReport", new ReportPartitions(reports, handover))
                        .step(renderReport)
                        .taskExecutor(executor("render-"))
                        .build())
                .next(step(
                        "publish",
                        settings.folders().output(),
                        new PublishStep(settings, reports, handover, console, stop)))
                .build();
    }

    @Bean
    Step aggregateSlice(SliceWork sliceWork) {
        return new StepBuilder("aggregateSlice", repository)
                .<Block, PartialCube>chunk(1)
                .transactionManager(transactions)
                .reader(sliceWork)
                .processor(sliceWork)
                .writer(sliceWork)
                .interruptionPolicy(stop)
                .build();
    }

    @Bean
    Slices slices(Handover handover) {
        return new Slices(handover, reports);
    }

    @Bean
    @StepScope
    SliceWork sliceWork(
            Slices slices, Handover handover, Console console, @Value("#{stepExecutionContext['slice']}") String slice)
            throws IOException {
        return new SliceWork(settings, handover, console, slices.of(slice));
    }

    @Bean
    Step renderReport(Tasklet renderStep) {
        return step("renderReport", settings.folders().work(), renderStep);
    }

    @Bean
    @StepScope
    Tasklet renderStep(Handover handover, @Value("#{stepExecutionContext['report']}") String report) {
        return new RenderStep(settings, reports, report, handover, stop);
    }

    /** A step of one piece; a failing disk is told with the place where the step writes. */
    private Step step(String name, Path place, Tasklet tasklet) {
        TaskletStep step = new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    try {
                        return tasklet.execute(contribution, context);
                    } catch (IOException e) {
                        throw Failures.at(place, e);
                    }
                })
                .transactionManager(transactions)
                .build();
        step.setInterruptionPolicy(stop);
        return step;
    }

    private SimpleAsyncTaskExecutor executor(String name) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name);
        executor.setConcurrencyLimit(settings.threads());
        return executor;
    }
}
