package org.tradegap.source;

import org.tradegap.trade.Areas;

/** What the texts of files of one layout have turned out to mean, kept from slice to slice; for one reader at a time. */
public final class FlowMeanings {
    private final Layout layout;
    private final FlowParser parser;
    private final Areas areas;
    private final FlowNumbers numbers;
    private final FlowScanner scanner;

    /** Nothing known yet; what there is too much of is told of a file, as the user named it. */
    public FlowMeanings(String file, Layout layout, Areas areas) {
        this(layout, areas, new FlowNumbers(file));
    }

    private FlowMeanings(Layout layout, Areas areas, FlowNumbers numbers) {
        this.layout = layout;
        this.parser = new FlowParser(layout, areas);
        this.areas = areas;
        this.numbers = numbers;
        this.scanner = new FlowScanner(layout, parser, numbers);
    }

    /** Nothing known yet of the same files, for another reader at the same time; what flows are of has the same numbers. */
    public FlowMeanings beside() {
        return new FlowMeanings(layout, areas, numbers);
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
