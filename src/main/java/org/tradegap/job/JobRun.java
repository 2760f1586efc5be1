package org.tradegap.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One execution of the job: starts Spring, runs the job once, and gives what came of each report. */
final class JobRun {
    private static final String STATE = "state";

    private final Settings settings;
    private final Console console;
    private final boolean verbose;

    JobRun(Settings settings, Console console, boolean verbose) {
        this.settings = settings;
        this.console = console;
        this.verbose = verbose;
    }

    /**
     * Runs the job.
     *
     * @throws IllegalStateException with the cause, when a step failed
     */
    List<Outcome> run() throws Exception {
        Reports reports = Reports.read(settings.folders(), settings.reports());
        try (ConfigurableApplicationContext spring = start(reports)) {
            JobOperator operator = spring.getBean(JobOperator.class);
            abandon(spring.getBean(JobRepository.class), operator);
            JobExecution execution = operator.start(
                    spring.getBean(Job.class),
                    new JobParametersBuilder()
                            .addString("run", UUID.randomUUID().toString())
                            .addString(STATE, state().toString(), false)
                            .toJobParameters());
            console.close();
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
            return new WorkFiles(settings.folders()).outcomes();
        }
    }

    /** Ends the executions that a killed run over this state folder left behind; nobody else holds it now. */
    private void abandon(JobRepository repository, JobOperator operator) throws Exception {
        for (JobExecution left : repository.findRunningJobExecutions(JobConfiguration.JOB)) {
            if (state().toString().equals(left.getJobParameters().getString(STATE))) {
                operator.abandon(operator.recover(left));
            }
        }
    }

    private Path state() {
        return settings.folders().state().toAbsolutePath().normalize();
    }

    private ConfigurableApplicationContext start(Reports reports) {
        return new SpringApplicationBuilder(JobConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(verbose)
                .registerShutdownHook(false)
                .properties(properties())
                .initializers(context -> register((GenericApplicationContext) context, reports))
                .run();
    }

    private void register(GenericApplicationContext context, Reports reports) {
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Reports.class, () -> reports);
        context.registerBean(Console.class, () -> console, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, Clock::systemUTC);
    }

    /** The embedded repository, unless the environment names another. */
    private Map<String, Object> properties() {
        String file = state().resolve("jobs").toString();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "spring.datasource.url",
                environment("TRADEGAP_DB_URL")
                        .orElse("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"));
        environment("TRADEGAP_DB_USER").ifPresent(user -> properties.put("spring.datasource.username", user));
        environment("TRADEGAP_DB_PASSWORD").ifPresent(word -> properties.put("spring.datasource.password", word));
        properties.put("spring.batch.jdbc.initialize-schema", "always");
        properties.put("spring.main.lazy-initialization", "true");
        properties.put("spring.jmx.enabled", "false");
        properties.put("logging.level.root", verbose ? "INFO" : "OFF");
        return properties;
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static IllegalStateException failure(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .reduce((first, second) -> ExitCode.of(first) == ExitCode.FAILURE ? second : first)
                .map(cause -> new IllegalStateException("the job failed: " + cause.getMessage(), cause))
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getStatus()));
    }
}
