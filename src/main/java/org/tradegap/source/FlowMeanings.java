package org.tradegap.source;

import org.tradegap.trade.Areas;

/** What the texts of a file have turned out to mean, kept from slice to slice; for one reader at a time. */
public final class FlowMeanings {
    private final String file;
    private final Layout layout;
    private final FlowParser parser;
    private final FlowNumbers numbers;
    private final FlowScanner scanner;

    /** Nothing known yet of a file, as the user named it. */
    public FlowMeanings(String file, Layout layout, Areas areas) {
        this.file = file;
        this.layout = layout;
        this.parser = new FlowParser(layout, areas);
        this.numbers = new FlowNumbers(file);
        this.scanner = new FlowScanner(layout, parser, numbers);
    }

    String file() {
        return file;
    }

    Layout layout() {
        return layout;
    }

    FlowParser parser() {
        return parser;
    }

    /** The numbers of what flows are of. */
    public FlowNumbers numbers() {
        return numbers;
    }

    FlowScanner scanner() {
        return scanner;
    }
}
