package org.tradegap.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * The wish to stop that a signal brings: work ends at the next block, file, chart or report, and the process waits for
 * it before it ends. Work that takes longer than its patience is cut off, which the next run can bear.
 */
final class Stop implements StepInterruptionPolicy, AutoCloseable {
    static final String WORDS = "stopped by a signal: nothing half-made was published, finished work is kept,"
            + " and the same command goes on from there";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Console console;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "stop");
    private volatile boolean wanted;

    private Stop(Console console) {
        this.console = console;
    }

    /** Listens to the signals that end the process until it is closed. */
    static Stop onSignal(Console console) {
        Stop stop = new Stop(console);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Whether work is to end. */
    boolean isWanted() {
        return wanted;
    }

    /**
     * Ends the work where it is wanted.
     *
     * @throws JobInterruptedException when it is
     */
    void check() throws JobInterruptedException {
        if (wanted) {
            throw new JobInterruptedException(WORDS);
        }
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        check();
    }

    /** Says that the work has ended, by itself or as it was wanted. */
    @Override
    public void close() {
        ended.countDown();
        if (!wanted) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void await() {
        wanted = true;
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                console.error("stopped by a signal in the middle of work; the same command makes it again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
