package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.core.step.tasklet.TaskletStep;
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
    Job nightly(Clock clock, Console console, Handover handover, Ready ready) {
        Decisions decisions = new Decisions(settings, reports, clock);
        return new JobBuilder(JOB, repository)
                .start(step(
                        "survey",
                        settings.folders().work(),
                        new SurveyStep(settings, reports, decisions, handover, console)))
                .next(new StepBuilder("aggregate", repository)
                        .partitioner("aggregateSlice", new SlicePartitions(settings, reports, handover, console))
                        .step(aggregateSlice(handover, console))
                        .taskExecutor(executor("aggregate-"))
                        .build())
                .next(step(
                        "balance",
                        settings.folders().work(),
                        new BalanceStep(settings, decisions, handover, ready, stop)))
                .next(new StepBuilder("render", repository)
                        .partitioner("renderReport", new ReportPartitions(reports, handover))
                        .step(renderReport(handover))
                        .taskExecutor(executor("render-"))
                        .build())
                .next(step(
                        "publish",
                        settings.folders().output(),
                        new PublishStep(settings, reports, handover, console, stop)))
                .build();
    }

    private Step aggregateSlice(Handover handover, Console console) {
        Slices slices = new Slices(handover, reports);
        return new PartitionWork("aggregateSlice", SlicePartitions.SLICE, slice -> {
            SliceWork work = new SliceWork(settings, handover, console, slices.of(slice));
            return new StepBuilder("aggregateSlice", repository)
                    .<Block, PartialCube>chunk(1)
                    .transactionManager(transactions)
                    .reader(work)
                    .processor(work)
                    .writer(work)
                    .interruptionPolicy(stop)
                    .build();
        });
    }

    private Step renderReport(Handover handover) {
        return new PartitionWork(
                "renderReport",
                ReportPartitions.REPORT,
                report -> step(
                        "renderReport",
                        settings.folders().work(),
                        new RenderStep(settings, reports, report, handover, stop)));
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
