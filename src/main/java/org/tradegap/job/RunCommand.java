package org.tradegap.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.batch.core.job.JobInterruptedException;
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
        try (Console console = talk.console();
                Stop stop = Stop.onSignal(console)) {
            try {
                return run(console, stop);
            } catch (JobInterruptedException e) {
                console.error(Stop.WORDS);
                return finish(console, ExitCode.STOPPED, List.of(), List.of(Stop.WORDS));
            }
        }
    }

    private int run(Console console, Stop stop) throws Exception {
        Settings settings = options.settings(reports);
        settings.folders().refuseNested();
        Database database = Database.of(settings.folders(), System.getenv());
        List<Path> folders =
                List.of(settings.folders().state(), settings.folders().output());
        try (RunLocks locks = new RunLocks(Clock.systemUTC())) {
            Optional<String> busy = locks.take(folders);
            if (busy.isPresent()) {
                return busy(console, busy.get());
            }
            Reports wanted = Reports.read(settings.folders(), settings.reports());
            busy = locks.take(database.open(console), database.file().isPresent(), folders);
            if (busy.isPresent()) {
                return busy(console, busy.get());
            }
            JobRun job = new JobRun(settings, wanted, database, console, stop);
            return made(console, job.run(talk.verbose()), job.lies());
        }
    }

    private int busy(Console console, String words) {
        console.error(words);
        return finish(console, ExitCode.BUSY, List.of(), List.of(words));
    }

    private int made(Console console, List<Outcome> outcomes, List<String> lies) {
        for (Outcome outcome : outcomes) {
            boolean draft = outcome.result() == Outcome.Result.KEPT_AS_DRAFT;
            Consumer<String> say = draft ? console::error : console::line;
            say.accept(outcome.words());
            outcome.findings().forEach(each -> say.accept("  " + each.words()));
        }
        boolean kept = outcomes.stream().anyMatch(each -> each.result() == Outcome.Result.KEPT_AS_DRAFT);
        lies.forEach(each -> console.error("cache: " + each + "; made anew"));
        ExitCode exit = lies.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
        return finish(console, kept ? ExitCode.QUALITY : exit, outcomes, lies);
    }

    private int finish(Console console, ExitCode exit, List<Outcome> outcomes, List<String> problems) {
        if (json.wanted()) {
            console.result(AsJson.lines(new Summary(exit.code(), exit.meaning(), outcomes, problems)));
        }
        return exit.code();
    }
}
