package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class TradegapTest {
    @Test
    void printsItsVersion() {
        assertThat(printed("--version")).matches("tradegap \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void runsWithoutArguments() {
        assertThat(printed()).startsWith("tradegap ");
    }

    private static String printed(String... arguments) {
        StringWriter out = new StringWriter();

        int exit = new CommandLine(new Tradegap()).setOut(new PrintWriter(out)).execute(arguments);

        assertThat(exit).isZero();
        return out.toString();
    }
}
