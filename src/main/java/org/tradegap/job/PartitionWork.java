package org.tradegap.job;

import java.io.IOException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * The step of a partition, made anew for each from the key in its context, so that no two share anything. (Spring's step scope finds
 * its beans in a static map by the numbers of executions, which two job repositories have in common.)
 *
 * @param key what the partition's key is called in its context
 */
record PartitionWork(String name, String key, Maker maker) implements Step {
    /** Makes the step of the partition with a key. */
    @FunctionalInterface
    interface Maker {
        Step of(String partition) throws IOException;
    }

    @Override
    public String getName() {
        return name;
    }

    /**
     * Does the partition's work. Whatever goes wrong is kept with the execution and not thrown, not even where the job repository
     * fails, since Spring would then go on without waiting for the other partitions, and the run end while they work.
     */
    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        try {
            maker.of(execution.getExecutionContext().getString(key)).execute(execution);
        } catch (IOException | RuntimeException | Error e) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED.addExitDescription(e));
            execution.addFailureException(e);
        }
    }
}
