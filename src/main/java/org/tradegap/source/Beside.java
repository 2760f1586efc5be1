package org.tradegap.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Something that is made beside other work. What keeps it from being made is thrown where it is asked for. */
public final class Beside<T> {
    /** Makes something, which the disk may refuse. */
    @FunctionalInterface
    public interface Making<T> {
        T make() throws IOException;
    }

    /** Makes one thing of another, which the disk may refuse. */
    @FunctionalInterface
    public interface Turning<A, T> {
        T of(A each) throws IOException;
    }

    private final CompletableFuture<T> made;

    private Beside(CompletableFuture<T> made) {
        this.made = made;
    }

    /** Something that is there already. */
    public static <T> Beside<T> there(T thing) {
        return new Beside<>(CompletableFuture.completedFuture(thing));
    }

    /** A thread of its own for each thing to do. */
    public static Executor thread(String name) {
        return task -> new Thread(task, name).start();
    }

    /** Starts to make something. */
    public static <T> Beside<T> start(Executor executor, Making<T> making) {
        return new Beside<>(CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return making.make();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                executor));
    }

    /**
     * Makes one thing of each, on so many threads, and waits for all of them.
     *
     * @return what was made, in the order of what it was made of
     * @throws IOException the first in that order
     */
    public static <A, T> List<T> each(List<A> all, int threads, Turning<A, T> turning) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, all.size())));
        List<Beside<T>> begun = new ArrayList<>();
        try {
            for (A each : all) {
                begun.add(start(executor, () -> turning.of(each)));
            }
        } finally {
            begun.forEach(Beside::await);
            executor.shutdown();
        }
        List<T> made = new ArrayList<>();
        for (Beside<T> each : begun) {
            made.add(each.result());
        }
        return made;
    }

    /** The same on all processors. */
    public static <A, T> List<T> each(List<A> all, Turning<A, T> turning) throws IOException {
        return each(all, Runtime.getRuntime().availableProcessors(), turning);
    }

    /** Waits until it is made or cannot be. */
    public void await() {
        made.handle((thing, failure) -> "").join();
    }

    /** What was made, once it is. */
    public T result() throws IOException {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException refused) {
                throw refused.getCause();
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }
}
