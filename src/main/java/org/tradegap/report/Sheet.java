package org.tradegap.report;

import java.util.List;

/**
 * One worksheet: a title, the lines that give scope, unit and source, then blocks from top to bottom.
 *
 * @param name the tab, at most 31 characters, unique in the report
 * @param title what the sheet shows, in the first row
 * @param lines description, unit and source, a row each
 */
public record Sheet(String name, String title, List<String> lines, List<Block> blocks) {
    public Sheet {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
    }
}
