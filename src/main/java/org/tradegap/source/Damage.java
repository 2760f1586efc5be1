package org.tradegap.source;

import java.io.EOFException;
import org.tradegap.definition.Problem;

/** What is said of a packed file that cannot be unpacked. */
final class Damage {
    private Damage() {}

    /** The refusal of a file whose packing is damaged, for a reason. */
    static InputException of(String name, String reason) {
        return new InputException(new Problem(name, 0, "an undamaged file", reason));
    }

    /** The refusal of a file that a library cannot read, in the library's words where it has any. */
    static InputException of(String name, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof EOFException) {
            return of(name, "an end in the middle of its packing");
        }
        boolean stumbled = cause instanceof IndexOutOfBoundsException
                || cause instanceof NullPointerException
                || cause instanceof ArithmeticException
                || cause.getMessage() == null;
        String words = stumbled ? "bytes that cannot be unpacked" : cause.getMessage();
        return of(name, String.valueOf(words).replaceAll("\\p{Cntrl}+", " "));
    }
}
