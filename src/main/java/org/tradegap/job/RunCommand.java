package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

    @Mixin
    private AsJson json = new AsJson();

    @Override
    public Integer call() throws Exception {
        try (Console console = talk.console()) {
            return run(console);
        }
    }

    private int run(Console console) throws Exception {
        Settings settings = options.settings(reports);
        settings.folders().refuseNested();
        List<RunLock> locks = new ArrayList<>();
        try {
            for (Path folder :
                    List.of(settings.folders().state(), settings.folders().output())) {
                Optional<RunLock> lock = RunLock.take(folder, Clock.systemUTC());
                if (lock.isEmpty()) {
                    return busy(console, folder);
                }
                locks.add(lock.get());
            }
            return made(console, new JobRun(settings, console, talk.verbose()).run());
        } finally {
            for (RunLock lock : locks) {
                lock.close();
            }
        }
    }

    private int busy(Console console, Path folder) throws IOException {
        String words = "another run holds " + folder + " (" + RunLock.holder(folder) + "); try again later";
        console.error(words);
        return finish(console, ExitCode.BUSY, List.of(), List.of(words));
    }

    private int made(Console console, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            boolean draft = outcome.result() == Outcome.Result.KEPT_AS_DRAFT;
            Consumer<String> say = draft ? console::error : console::line;
            say.accept(outcome.words());
            outcome.findings().forEach(each -> say.accept("  " + each.words()));
        }
        boolean kept = outcomes.stream().anyMatch(each -> each.result() == Outcome.Result.KEPT_AS_DRAFT);
        return finish(console, kept ? ExitCode.QUALITY : ExitCode.OK, outcomes, List.of());
    }

    private int finish(Console console, ExitCode exit, List<Outcome> outcomes, List<String> problems) {
        if (json.wanted()) {
            console.result(AsJson.lines(new Summary(exit.code(), exit.meaning(), outcomes, problems)));
        }
        return exit.code();
    }
}
