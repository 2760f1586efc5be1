package org.tradegap.report;

import java.util.List;
import org.tradegap.indicator.Indicator;

/**
 * One worksheet: a title, the lines that give scope, unit and source, then blocks from top to bottom.
 *
 * @param name the tab, at most 31 characters, unique in the report
 * @param title what the sheet shows, in the first row
 * @param lines description, unit and source, a row each
 * @param definitions what the statistics shown are, a paragraph each, for those who ask at the title
 * @param onePage whether it is printed on one page, and repeats figures that have their place on other sheets
 */
public record Sheet(
        String name, String title, List<String> lines, List<Block> blocks, List<String> definitions, boolean onePage) {
    public Sheet {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
        definitions = List.copyOf(definitions);
    }

    /** A sheet that defines nothing and takes as many pages as it needs. */
    public Sheet(String name, String title, List<String> lines, List<Block> blocks) {
        this(name, title, lines, blocks, List.of(), false);
    }

    /** The same sheet by another name. */
    Sheet named(String other) {
        return new Sheet(other, title, lines, blocks, definitions, onePage);
    }

    /** The same sheet with the name and the formula of each indicator. */
    Sheet defining(List<Indicator> indicators) {
        List<String> defined = indicators.stream()
                .map(Indicator::facts)
                .map(facts -> facts.name() + ": " + facts.formula())
                .toList();
        return new Sheet(name, title, lines, blocks, defined, onePage);
    }

    /** The same sheet with other blocks. */
    public Sheet with(List<Block> others) {
        return new Sheet(name, title, lines, others, definitions, onePage);
    }
}
