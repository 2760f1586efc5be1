package org.tradegap.job;

import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What libraries log: all of it goes one way, to standard error, and is heard only when asked for. */
final class LibraryLog {
    /** One line a record, without a name of a level that depends on the locale. */
    private static final class Line extends SimpleFormatter {
        @Override
        public String format(LogRecord log) {
            return String.format(
                    Locale.ROOT,
                    "%1$tT %2$-7s %3$s %4$s%n",
                    log.getMillis(),
                    log.getLevel().getName(),
                    log.getLoggerName(),
                    formatMessage(log));
        }
    }

    private LibraryLog() {}

    /** Lets libraries be heard, or keeps them silent. */
    static void heard(boolean verbose) {
        Logger root = LogManager.getLogManager().getLogger("");
        root.setLevel(verbose ? Level.INFO : Level.OFF);
        if (verbose) {
            for (Handler handler : root.getHandlers()) {
                handler.setFormatter(new Line());
            }
        }
    }
}
