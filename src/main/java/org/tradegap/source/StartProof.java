package org.tradegap.source;

import org.tradegap.definition.Problem;

/** Finds out, while a text is read of which only the start was looked at, whether all of it is written as that: in UTF-8. */
final class StartProof {
    private final Content file;
    private final ByteTally tally = new ByteTally();

    /** Nothing read yet. */
    StartProof(Content file) {
        this.file = file;
    }

    /**
     * Takes the next bytes.
     *
     * @throws InputException when they are written otherwise
     */
    void add(byte[] bytes, int from, int to) {
        if (!file.text().seen()) {
            tally.add(bytes, from, to);
            refuseOther();
        }
    }

    /**
     * Takes the end.
     *
     * @throws InputException when it is in the middle of a character
     */
    void end() {
        tally.end();
        refuseOther();
    }

    private void refuseOther() {
        if (!tally.isPlain()) {
            throw new InputException(new Problem(file.toString(), 0, "UTF-8 as at its start", "other bytes"));
        }
    }
}
