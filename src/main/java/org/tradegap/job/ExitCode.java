package org.tradegap.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradegap.definition.DefinitionException;
import org.tradegap.source.InputException;

/** How the program ends, and what it says where it ends badly. */
enum ExitCode {
    OK(0, "published, or nothing new"),
    FAILURE(1, "unexpected failure, a full or read-only disk among them"),
    DEFINITION(2, "wrong usage, or a definition that cannot be used"),
    INPUT(3, "input rejected"),
    QUALITY(4, "a quality gate failed, the draft was kept"),
    BUSY(5, "another run holds the output; try again"),
    NOT_DISTRIBUTED(6, "published but not distributed"),
    STOPPED(143, "stopped by a signal; the same command goes on");

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
        return cause instanceof IOException ? message : kind(cause) + ": " + message;
    }

    /** The first user's mistake in the chain of causes, else the database's failure, else the first failing file, else the root. */
    private static Throwable cause(Throwable failure) {
        Throwable found = find(failure, DefinitionException.class);
        found = found == null ? find(failure, InputException.class) : found;
        found = found == null ? find(failure, SQLException.class) : found;
        found = found == null ? find(failure, IOException.class) : found;
        Throwable root = failure;
        while (root.getCause() != null && (root instanceof UncheckedIOException || found == null)) {
            root = root.getCause();
        }
        return found == null ? root : found;
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
