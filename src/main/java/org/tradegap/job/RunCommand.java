package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes reports and publishes what changed. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Makes every report found in the templates folder, or those named, and publishes what changed.")
final class RunCommand implements Callable<Integer> {
    /** The result of a run as JSON. */
    private record Summary(int exit, String meaning, List<Outcome> reports, List<String> problems) {}

    @Parameters(paramLabel = "REPORT", arity = "0..*", description = "Names of reports; all of them by default.")
    private List<String> reports = new ArrayList<>();

    @Mixin
    private Options options = new Options();

    @Mixin
    private Talk talk = new Talk();

    @Override
    public Integer call() throws Exception {
        try (Console console = talk.console()) {
            return run(console);
        }
    }

    private int run(Console console) throws Exception {
        try {
            Settings settings = options.settings(reports);
            List<Path> held =
                    List.of(settings.folders().state(), settings.folders().output());
            List<RunLock> locks = new ArrayList<>();
            try {
                for (Path folder : held) {
                    Optional<RunLock> lock = RunLock.take(folder, Clock.systemUTC());
                    if (lock.isEmpty()) {
                        String busy =
                                "another run holds " + folder + " (" + RunLock.holder(folder) + "); try again later";
                        console.error(busy);
                        return finish(console, ExitCode.BUSY, List.of(), List.of(busy));
                    }
                    locks.add(lock.get());
                }
                return made(console, new JobRun(settings, console, talk.verbose()).run());
            } finally {
                for (RunLock lock : locks) {
                    lock.close();
                }
            }
        } catch (IOException | RuntimeException e) {
            finish(console, ExitCode.of(e), List.of(), ExitCode.words(e).lines().toList());
            throw e;
        }
    }

    private int made(Console console, List<Outcome> outcomes) {
        outcomes.forEach(outcome -> console.line(outcome.words()));
        boolean kept = outcomes.stream().anyMatch(each -> each.result() == Outcome.Result.KEPT_AS_DRAFT);
        return finish(console, kept ? ExitCode.QUALITY : ExitCode.OK, outcomes, List.of());
    }

    private int finish(Console console, ExitCode exit, List<Outcome> outcomes, List<String> problems) {
        if (talk.json()) {
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            console.result(json.writeValueAsString(new Summary(exit.code(), exit.meaning(), outcomes, problems)));
        }
        return exit.code();
    }
}
