package org.tradegap.balance;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A cube as the text of its balance.csv, by which two cubes are compared. */
final class Csv {
    private Csv() {}

    static String of(BalanceCube cube) {
        StringBuilder text = new StringBuilder();
        try {
            BalanceCsv.write(cube, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
