package org.tradegap.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.tradegap.report.Block;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;
import org.tradegap.report.Table.Column;

/**
 * The widths of a sheet's columns, from what stands in them, in digits of the default font. Figures of one kind get one
 * width; where the page is full, columns give way and their words and headers wrap.
 */
final class ColumnWidths {
    private static final double PADDING = 2;
    private static final double PROSE = 90;
    private static final double WIDEST = 66;
    private static final double WIDEST_HEADER = 20;
    /** Words do not fill two lines evenly. */
    private static final double HALF = 0.6;
    /** What of a header stands in the longest of four lines. */
    private static final double LONGEST_OF_FOUR = 0.3;

    private static final double NARROWEST_WORDS = 30;
    /** How much wider than the page a sheet may be: it is then printed a little smaller. */
    private static final double SQUEEZE = 1.25;
    /** How much wider than the page a sheet is whose charts stand side by side. */
    private static final double SQUEEZED_PAGE = 1.35;

    /** How wide a column is, and how narrow it can become. */
    private record Range(double wanted, double least) {
        Range or(Range other) {
            return new Range(Math.max(wanted, other.wanted), Math.max(least, other.least));
        }
    }

    /** The figures of a column that are furthest from zero, and zero itself where it is there. */
    private static final class Ends {
        private BigDecimal lowest = BigDecimal.ZERO;
        private BigDecimal highest = BigDecimal.ZERO;
        private boolean zero;

        void add(BigDecimal value) {
            lowest = lowest.min(value);
            highest = highest.max(value);
            zero |= value.signum() == 0;
        }

        double width(ToDoubleFunction<BigDecimal> shown) {
            return Stream.of(lowest, highest, BigDecimal.ZERO)
                    .filter(each -> zero || each.signum() != 0)
                    .mapToDouble(shown)
                    .max()
                    .orElse(0);
        }
    }

    private final TextSize text;
    private final double page;
    private final double button;

    /**
     * @param page the width between the margins of a page
     * @param button what the button of a filter takes of a header
     */
    ColumnWidths(TextSize text, double page, double button) {
        this.text = text;
        this.page = page;
        this.button = button;
    }

    /** At least one width. */
    List<Double> of(Sheet sheet) {
        List<Double> widths = new ArrayList<>();
        for (Block block : sheet.blocks()) {
            if (block instanceof Table table) {
                widen(widths, squeezed(ranges(table)));
            }
        }
        if (sheet.onePage()) {
            widths.set(0, widths.get(0) + missing(widths));
        }
        return widths.isEmpty() ? List.of(PROSE) : List.copyOf(widths);
    }

    /** What the first column of a sheet for one page needs for its charts to have letters that can be read. */
    private double missing(List<Double> widths) {
        double all = widths.stream().mapToDouble(Double::doubleValue).sum();
        return Math.max(0, page * SQUEEZED_PAGE - all);
    }

    /** Figures of one look get one width, but for numbers of things, and give way together. */
    private List<Range> ranges(Table table) {
        Map<Look, Range> figures = new EnumMap<>(Look.class);
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Range range = range(table, i);
            ranges.add(range);
            figures.merge(table.columns().get(i).look(), range, Range::or);
        }
        for (int i = 0; i < ranges.size(); i++) {
            Look look = table.columns().get(i).look();
            if (look.isFigure() && look != Look.COUNT) {
                ranges.set(i, figures.getOrDefault(look, ranges.get(i)));
            }
        }
        return ranges;
    }

    private Range range(Table table, int index) {
        Column column = table.columns().get(index);
        Look headerLook = TableWriter.headerLook(column);
        boolean figure = column.look().isFigure();
        double longestWord = text.ofLongestWord(column.header(), headerLook) + button;
        double header = text.of(column.header(), headerLook) + button;
        double widest = Math.max(longestWord, figure ? Math.min(header * HALF, WIDEST_HEADER) : header);
        double least = figure ? Math.max(longestWord, Math.min(header * LONGEST_OF_FOUR, WIDEST_HEADER)) : longestWord;
        Map<Look, Ends> ends = new EnumMap<>(Look.class);
        for (Table.Row row : table.rows()) {
            Look look = TableWriter.look(column, row);
            Cell cell = row.cells().get(index);
            if (cell instanceof Cell.Figure one && text.formats().widensFromZero(look)) {
                ends.computeIfAbsent(look, each -> new Ends()).add(one.value());
            } else {
                widest = Math.max(widest, text.of(cell, look));
                least = Math.max(
                        least, figure ? text.of(cell, look) : text.ofLongestWord(text.shown(cell, look), look));
            }
        }
        for (Map.Entry<Look, Ends> each : ends.entrySet()) {
            double figures = each.getValue().width(value -> text.of(new Cell.Figure(value), each.getKey()));
            widest = Math.max(widest, figures);
            least = Math.max(least, figures);
        }
        double padding = (TableWriter.followsFigures(table.columns(), index) ? 2 : 1) * PADDING;
        double wanted = Math.min(widest, WIDEST) + padding;
        return new Range(wanted, Math.min(wanted, Math.max(least + padding, figure ? 0 : NARROWEST_WORDS)));
    }

    private List<Double> squeezed(List<Range> ranges) {
        double wanted = ranges.stream().mapToDouble(Range::wanted).sum();
        double give =
                ranges.stream().mapToDouble(range -> range.wanted - range.least).sum();
        double excess = Math.max(0, wanted - page * SQUEEZE);
        double share = give == 0 ? 0 : Math.min(1, excess / give);
        return ranges.stream()
                .map(range -> range.wanted - share * (range.wanted - range.least))
                .toList();
    }

    private static void widen(List<Double> widths, List<Double> others) {
        for (int i = 0; i < others.size(); i++) {
            if (i == widths.size()) {
                widths.add(others.get(i));
            } else {
                widths.set(i, Math.max(widths.get(i), others.get(i)));
            }
        }
    }
}
