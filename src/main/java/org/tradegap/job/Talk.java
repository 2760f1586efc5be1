package org.tradegap.job;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much a command says, and how. */
final class Talk {
    @Option(names = "--quiet", description = "Print errors only, and data that was asked for.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Print what happens inside, and stack traces.")
    private boolean verbose;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    boolean verbose() {
        return verbose;
    }

    /** The console of the command. */
    Console console() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command");
        }
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), quiet);
    }
}
