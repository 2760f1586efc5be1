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
 */
public record Sheet(String name, String title, List<String> lines, List<Block> blocks, List<String> definitions) {
    public Sheet {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
        definitions = List.copyOf(definitions);
    }

    /** A sheet that defines nothing. */
    public Sheet(String name, String title, List<String> lines, List<Block> blocks) {
        this(name, title, lines, blocks, List.of());
    }

    /** The same sheet by another name. */
    Sheet named(String other) {
        return new Sheet(other, title, lines, blocks, definitions);
    }

    /** The same sheet with the name and the formula of each indicator. */
    Sheet defining(List<Indicator> indicators) {
        return new Sheet(
                name,
                title,
                lines,
                blocks,
                indicators.stream()
                        .map(Indicator::facts)
                        .map(facts -> facts.name() + ": " + facts.formula())
                        .toList());
    }

    /** The same sheet with other blocks. */
    public Sheet with(List<Block> others) {
        return new Sheet(name, title, lines, others, definitions);
    }
}
