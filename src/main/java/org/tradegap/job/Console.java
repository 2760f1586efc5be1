package org.tradegap.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What a person at the terminal or the log of a scheduler sees: results on standard output, everything else on standard
 * error; a progress bar on a terminal, plain lines elsewhere, only errors when quiet.
 */
public final class Console implements AutoCloseable {
    /** What is said of standard output that is full or closed. */
    static final String UNWRITTEN = "standard output: cannot be written";

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final AtomicLong rows = new AtomicLong();
    private @Nullable ProgressBar bar;

    public Console(PrintWriter out, PrintWriter err, boolean quiet) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
    }

    /** Prints a result. */
    void result(String text) {
        print(text + System.lineSeparator());
    }

    /** Prints a part of a result. */
    void print(String text) {
        out.print(text);
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException(UNWRITTEN));
        }
    }

    /** Prints parts of a result, each of whole signs in UTF-8. */
    OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                print(new String(bytes, from, length, StandardCharsets.UTF_8));
            }
        };
    }

    /** Prints a result that says all is well. */
    void told(String text) {
        if (!quiet) {
            result(text);
        }
    }

    /** Prints a line of progress. */
    synchronized void line(String text) {
        if (!quiet) {
            err.println(text);
            err.flush();
        }
    }

    /** Prints what went wrong, quiet or not. */
    synchronized void error(String text) {
        err.println(text);
        err.flush();
    }

    /** Where results go. */
    PrintWriter out() {
        return out;
    }

    /** Starts to count the reading of some bytes. */
    synchronized void reading(long bytes) {
        if (!quiet && bytes > 0 && onTerminal()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(bytes)
                    .setUnit(" MB", 1_000_000)
                    .showSpeed()
                    .build();
        }
    }

    /** Whether there is a terminal; colours that are forced, as build servers do, are no sign of one. */
    private static boolean onTerminal() {
        return Ansi.AUTO.enabled() && System.getenv("CLICOLOR_FORCE") == null;
    }

    /** Counts bytes and rows that were read. */
    synchronized void read(long bytes, long moreRows) {
        long all = rows.addAndGet(moreRows);
        if (bar != null) {
            bar.stepBy(bytes);
            double seconds = Math.max(0.001, bar.getTotalElapsed().toMillis() / 1000.0);
            bar.setExtraMessage(String.format(Locale.ROOT, " %,d rows, %,.0f rows/s", all, all / seconds));
        }
    }

    /** Ends the progress bar. */
    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /** A number of bytes for people. */
    static String bytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
