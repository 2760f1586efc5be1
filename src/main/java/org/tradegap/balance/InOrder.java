package org.tradegap.balance;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/** Makes the parts of a text on two threads and writes them in their order; while one writes, the other makes the next. */
final class InOrder {
    /** Makes a part. */
    @FunctionalInterface
    interface Maker {
        void make(int part, CsvBytes text);
    }

    private static final int THREADS = 2;

    private final int parts;
    private final Maker maker;
    private final OutputStream out;
    private int taken;
    private int written;
    private boolean failed;

    private InOrder(int parts, Maker maker, OutputStream out) {
        this.parts = parts;
        this.maker = maker;
        this.out = out;
    }

    /** Makes and writes a number of parts. */
    static void write(int parts, Maker maker, OutputStream out) throws IOException {
        InOrder all = new InOrder(parts, maker, out);
        try {
            IntStream.range(0, Math.min(parts, THREADS)).parallel().forEach(thread -> all.work());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void work() {
        CsvBytes text = new CsvBytes();
        boolean done = false;
        try {
            for (int part = take(); part < parts; part = take()) {
                text.clear();
                maker.make(part, text);
                write(part, text);
            }
            done = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end(done);
        }
    }

    /** The next part that nobody has taken; none after a failure. */
    private synchronized int take() {
        return failed ? parts : taken++;
    }

    /** Waits for the parts before and writes one. */
    private void write(int part, CsvBytes text) throws IOException {
        if (isTurn(part)) {
            out.write(text.bytes(), 0, text.size());
            next();
        }
    }

    private synchronized boolean isTurn(int part) throws IOException {
        try {
            while (written < part && !failed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return !failed;
    }

    private synchronized void next() {
        written++;
        notifyAll();
    }

    private synchronized void end(boolean done) {
        failed |= !done;
        notifyAll();
    }
}
