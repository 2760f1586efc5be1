package org.tradegap.balance;

import org.tradegap.source.FlowMeanings;

/** What one thread has found out of files of one layout. */
record Known(FlowMeanings meanings, Groups groups) {
    /** The same with a group for each code. */
    Known byCode() {
        return new Known(meanings, groups.byCode());
    }
}
