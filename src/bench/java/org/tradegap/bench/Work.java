package org.tradegap.bench;

import java.io.IOException;

/** Something that is measured, with the bars it is held against. */
interface Work {
    void measure(Bench bench) throws IOException, InterruptedException;
}
