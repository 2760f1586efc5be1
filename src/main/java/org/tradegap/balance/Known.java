package org.tradegap.balance;

import org.tradegap.source.FlowMeanings;

/** What one thread has found out of files of one layout, and what it reads their blocks into. */
final class Known {
    private final FlowMeanings meanings;
    private final Groups groups;
    private byte[] bytes = {};

    Known(FlowMeanings meanings, Groups groups) {
        this.meanings = meanings;
        this.groups = groups;
    }

    FlowMeanings meanings() {
        return meanings;
    }

    Groups groups() {
        return groups;
    }

    /** The same with a group for each code. */
    Known byCode() {
        return new Known(meanings, groups.byCode());
    }

    /** At least so many bytes, the same each time. */
    byte[] bytes(int least) {
        if (bytes.length < least) {
            bytes = new byte[least];
        }
        return bytes;
    }
}
