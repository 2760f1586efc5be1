package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecutionException;

final class ExitCodeTest {
    private final Throwable step = new JobExecutionException("Partition handler returned an unsuccessful step");
    private final Throwable memory = new OutOfMemoryError("Java heap space");

    @Test
    void thatAStepFailedTellsLeast() {
        Throwable wrong = new IllegalStateException("wrong");

        assertThat(ExitCode.mostTelling(List.of(step, memory))).contains(memory);
        assertThat(ExitCode.mostTelling(List.of(step, wrong, step))).contains(wrong);
        assertThat(ExitCode.mostTelling(List.of(step, new RuntimeException(new IOException("full")), wrong)))
                .hasValueSatisfying(told -> assertThat(told).hasRootCauseMessage("full"));
        assertThat(ExitCode.mostTelling(List.of(new IOException("closed"), memory)))
                .contains(memory);
        assertThat(ExitCode.words(new SQLException("Out of memory", memory))).contains("TRADEGAP_OPTS");
        assertThat(ExitCode.mostTelling(List.of(step))).contains(step);
        assertThat(ExitCode.mostTelling(List.of())).isEmpty();
    }

    @Test
    void moreHeapIsARemedyForWantOfHeapOnly() {
        assertThat(ExitCode.words(new RuntimeException(memory)))
                .isEqualTo("not enough memory (Java heap space): TRADEGAP_OPTS=-Xmx8g gives 8 GB to the program");
        assertThat(ExitCode.words(new OutOfMemoryError("GC overhead limit exceeded")))
                .contains("TRADEGAP_OPTS");
        assertThat(ExitCode.words(new OutOfMemoryError("unable to create native thread")))
                .isEqualTo("not enough memory (unable to create native thread)");
    }
}
