package org.tradegap.job;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Goes through the other commands on the sample in the working directory, so that the build can archive the classes that
 * they use.
 */
@Command(name = "rehearse", hidden = true, description = "Goes through the commands, for the archive of classes.")
final class RehearseCommand implements Callable<Integer> {
    private static final String DETAIL = "input/us-hs2-2010-2019.csv";
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("run", "--help"),
            List.of("formats"),
            List.of("formats", DETAIL),
            List.of("check"),
            List.of("cube", DETAIL, "--sectors", "hs-chapters"),
            List.of("run"),
            List.of("run"),
            List.of("reports", "--json"));

    @Override
    public Integer call() {
        for (List<String> each : COMMANDS) {
            int exit = silent().execute(each.toArray(String[]::new));
            if (exit != ExitCode.OK.code()) {
                return exit;
            }
        }
        return ExitCode.OK.code();
    }

    private static CommandLine silent() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Tradegap.commandLine().setOut(nowhere).setErr(nowhere);
    }
}
