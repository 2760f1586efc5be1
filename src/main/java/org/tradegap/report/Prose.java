package org.tradegap.report;

import java.util.List;

/** A heading with paragraphs, each a row of its own; long paragraphs wrap. */
public record Prose(String heading, List<Cell> paragraphs) implements Block {
    public Prose {
        paragraphs = List.copyOf(paragraphs);
    }
}
