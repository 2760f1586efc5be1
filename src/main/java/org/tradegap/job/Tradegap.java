package org.tradegap.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's entry: parses the command line and runs the command. */
@Command(
        name = "tradegap",
        mixinStandardHelpOptions = true,
        versionProvider = Tradegap.Version.class,
        description = "Trade-flow CSVs in, workbooks and charts of exports, imports and the balance out.")
public final class Tradegap implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Tradegap()).execute(args));
    }

    @Override
    public Integer call() {
        spec.commandLine().printVersionHelp(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    /** The version that the build wrote into {@code tradegap.properties}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = Tradegap.class.getResourceAsStream("/org/tradegap/tradegap.properties")) {
                properties.load(in);
            }
            return new String[] {"tradegap " + properties.getProperty("version")};
        }
    }
}
