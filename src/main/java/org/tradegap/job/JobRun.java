package org.tradegap.job;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One execution of the job: starts Spring, runs the job once, and gives what came of each report. */
final class JobRun {
    private static final String STATE = "state";
    private static final int PAGE = 20;

    private final Settings settings;
    private final Reports reports;
    private final Database database;
    private final Console console;
    private final Stop stop;
    private final Handover handover = new Handover();
    private final Ready ready;

    JobRun(Settings settings, Reports reports, Database database, Console console, Stop stop) {
        this.settings = settings;
        this.reports = reports;
        this.database = database;
        this.console = console;
        this.stop = stop;
        this.ready = new Ready(settings, reports);
    }

    /**
     * Runs the job.
     *
     * @throws IllegalStateException with the cause, when a step failed
     * @throws JobInterruptedException when it was stopped
     */
    List<Outcome> run(boolean verbose) throws Exception {
        if (settings.force()) {
            ready.start(reports.all());
        }
        try (ConfigurableApplicationContext spring = start(verbose)) {
            JobOperator operator = spring.getBean(JobOperator.class);
            endLeft(spring.getBean(JobRepository.class), operator);
            stop.check();
            JobExecution execution = operator.start(
                    spring.getBean(Job.class),
                    new JobParametersBuilder()
                            .addString("run", UUID.randomUUID().toString())
                            .addString(STATE, state().toString(), false)
                            .toJobParameters());
            console.close();
            if (execution.getStatus() == BatchStatus.STOPPED) {
                throw new JobInterruptedException(Stop.WORDS);
            }
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
            return handover.outcomes();
        } catch (Exception e) {
            database.setAside(e, console);
            throw e;
        } finally {
            ready.await();
        }
    }

    /** What was remembered wrong, in words, once the job has run. */
    List<String> lies() {
        return handover.lies();
    }

    /** Ends what killed runs left behind; history that cannot be read for it is told as the database's failure. */
    private void endLeft(JobRepository repository, JobOperator operator) throws Exception {
        try {
            abandon(repository, operator);
        } catch (RuntimeException e) {
            throw new SQLException("the history of runs cannot be read: " + ExitCode.words(e), e);
        }
    }

    /**
     * Ends the executions that killed runs over this state folder left behind; nobody else holds it now. Since every run
     * does so at its start, none is left before the newest one that has ended.
     */
    private void abandon(JobRepository repository, JobOperator operator) throws Exception {
        Deque<JobExecution> left = new ArrayDeque<>();
        int from = 0;
        while (addLeft(repository, repository.getJobInstances(JobConfiguration.JOB, from, PAGE), left)) {
            from += PAGE;
        }
        for (JobExecution execution : left) {
            operator.abandon(operator.recover(execution));
        }
    }

    /** Adds what a page of the history, newest first, holds of them, and says whether there may be more behind it. */
    private boolean addLeft(JobRepository repository, List<JobInstance> page, Deque<JobExecution> left) {
        for (JobInstance instance : page) {
            for (JobExecution execution : repository.getJobExecutions(instance)) {
                if (isOurs(execution) && !isLeft(execution)) {
                    return false;
                }
                if (isOurs(execution)) {
                    left.push(execution);
                }
            }
        }
        return page.size() == PAGE;
    }

    private boolean isOurs(JobExecution execution) {
        return state().toString().equals(execution.getJobParameters().getString(STATE));
    }

    /** Whether an execution, or a step of it, still stands as if it ran. */
    private static boolean isLeft(JobExecution execution) {
        return execution.isRunning()
                || execution.getStatus() == BatchStatus.UNKNOWN
                || execution.getStepExecutions().stream()
                        .anyMatch(step -> step.getStatus().isRunning());
    }

    private Path state() {
        return settings.folders().state().toAbsolutePath().normalize();
    }

    /** Spring with what the job needs and no more: an application's set-up by convention costs every run its time. */
    private ConfigurableApplicationContext start(boolean verbose) {
        LibraryLog.heard(verbose);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Database.class, () -> database);
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Reports.class, () -> reports);
        context.registerBean(Handover.class, () -> handover);
        context.registerBean(Ready.class, () -> ready);
        context.registerBean(Console.class, () -> console, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Stop.class, () -> stop, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(RepositoryConfiguration.class, JobConfiguration.class);
        context.refresh();
        return context;
    }

    private static IllegalStateException failure(JobExecution execution) {
        return ExitCode.mostTelling(execution.getAllFailureExceptions())
                .map(cause -> new IllegalStateException("the job failed: " + cause.getMessage(), cause))
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getStatus()));
    }
}
