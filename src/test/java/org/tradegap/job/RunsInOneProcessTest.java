package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.KOREA;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.tradegap.job.Workplace.Ended;
import org.tradegap.publish.Disk;

/** Runs in one process, one after the other, each with a job repository of its own, leave nothing to each other. */
final class RunsInOneProcessTest {
    private static final List<String> SLICES = List.of("0:0", "1:0", "2:0");

    @Test
    void aStepThatIsStillRegisteredGivesTheNextRunNothing(@TempDir Path one, @TempDir Path other) throws IOException {
        Workplace first = new Workplace(one).withLittleToShow(KOREA);
        Workplace second = new Workplace(other).withLittleToShow(KOREA);
        registerSlices();
        try {
            assertThat(first.run(KOREA).exit()).isZero();
            Disk.removeTree(first.path("input"));

            Ended ended = second.run(KOREA);

            assertThat(ended.exit()).as(ended.err()).isZero();
        } finally {
            while (StepSynchronizationManager.getContext() != null) {
                StepSynchronizationManager.close();
            }
        }
        assertThat(Workplace.hashes(second.path("output"))).isEqualTo(Workplace.hashes(first.path("output")));
    }

    @Test
    void aRunWhoseRepositoryFailsUnderSomeSlicesEndsAfterTheOthers(@TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder).withLittleToShow(KOREA);
        assertThat(place.run(KOREA).exit()).isZero();
        SortedMap<String, String> expected = Workplace.hashes(place.path("output"));
        Disk.removeTree(place.path("output"));
        Disk.removeTree(place.path(".tradegap/cubes"));
        refuseAllSlicesBut(place, SLICES.get(0));

        Ended failed = place.run(KOREA, "--threads", "3");

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("aggregate-"));
        assertThat(failed.exit()).as(failed.err()).isEqualTo(1);
        assertThat(failed.err()).contains("job repository: ").doesNotContain("\tat ");
        assertThat(place.path("output/" + KOREA)).doesNotExist();
        Ended next = place.run(KOREA);
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(Workplace.hashes(place.path("output"))).isEqualTo(expected);
    }

    /** Registers the steps that a first run has for its slices, whatever their order, as a thread does that works on them. */
    private static void registerSlices() {
        JobExecution job = new JobExecution(1, new JobInstance(1, JobConfiguration.JOB), new JobParameters());
        for (String slice : SLICES) {
            for (int id = 1; id <= 9; id++) {
                StepExecution step = new StepExecution(id, "aggregateSlice:" + slice, job);
                step.getExecutionContext().putString(SlicePartitions.SLICE, slice);
                StepSynchronizationManager.register(step);
            }
        }
    }

    /** Makes the job repository of a place, whose first run was good, fail where the others of the next run are to start. */
    private static void refuseAllSlicesBut(Workplace place, String slice) throws SQLException {
        String url = "jdbc:h2:file:" + place.path(".tradegap/jobs") + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("alter table batch_step_execution add constraint refused check (job_execution_id = 1"
                    + " or status <> 'STARTED' or step_name not like 'aggregateSlice:%'"
                    + " or step_name = 'aggregateSlice:" + slice + "')");
        }
    }
}
