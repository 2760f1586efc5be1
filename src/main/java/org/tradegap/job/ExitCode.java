package org.tradegap.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecutionException;
import org.tradegap.definition.DefinitionException;
import org.tradegap.source.InputException;

/** How the program ends, and what it says where it ends badly. */
enum ExitCode {
    OK(0, "published, or nothing new"),
    FAILURE(1, "unexpected failure, such as a full disk or a wrong cache"),
    DEFINITION(2, "wrong usage, or a definition that cannot be used"),
    INPUT(3, "input rejected"),
    QUALITY(4, "a quality gate failed, the draft was kept"),
    BUSY(5, "another run holds the output; try again"),
    NOT_DISTRIBUTED(6, "published but not distributed"),
    STOPPED(143, "stopped by a signal; the same command goes on");

    /** Users' mistakes, then want of memory, then failures of the database and of disks, which it may be behind. */
    private static final List<Class<? extends Throwable>> TELLING = List.of(
            DefinitionException.class,
            InputException.class,
            OutOfMemoryError.class,
            SQLException.class,
            IOException.class);

    private static final Pattern HEAP = Pattern.compile("(?i)heap|GC overhead");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    /** The code for a failure, told by the cause that says most. */
    static ExitCode of(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof DefinitionException) {
            return DEFINITION;
        }
        return cause instanceof InputException ? INPUT : FAILURE;
    }

    /** What to tell the user of a failure, without a stack trace. */
    static String words(Throwable failure) {
        Throwable cause = cause(failure);
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        if (cause instanceof DefinitionException || cause instanceof InputException) {
            return message;
        }
        if (cause instanceof SQLException) {
            return "job repository: " + message.replaceAll("\\s*\\R\\s*", " ");
        }
        if (cause instanceof FileSystemException file && file.getReason() == null) {
            return kind(cause) + ": " + message;
        }
        if (cause instanceof OutOfMemoryError) {
            String remedy = HEAP.matcher(message).find() ? ": TRADEGAP_OPTS=-Xmx8g gives 8 GB to the program" : "";
            return "not enough memory (" + message + ")" + remedy;
        }
        boolean says = cause instanceof IOException && !message.isEmpty();
        return says ? message : kind(cause) + ": " + message;
    }

    /** Of several failures the one with the most telling cause; that a step or a job failed tells least. */
    static Optional<Throwable> mostTelling(List<Throwable> failures) {
        return failures.stream().min(Comparator.comparingInt(ExitCode::rank));
    }

    private static int rank(Throwable failure) {
        int rank = TELLING.stream()
                .takeWhile(type -> find(failure, type) == null)
                .toList()
                .size();
        return root(failure) instanceof JobExecutionException ? rank + 1 : rank;
    }

    /** The most telling cause in the chain, else the root. */
    private static Throwable cause(Throwable failure) {
        return TELLING.stream()
                .flatMap(type -> Stream.ofNullable(find(failure, type)))
                .findFirst()
                .orElseGet(() -> root(failure));
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static @Nullable Throwable find(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return each;
            }
        }
        return null;
    }

    private static String kind(Throwable cause) {
        return cause.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace(" Exception", "");
    }
}
