package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tradegap.report.Block;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;

/**
 * What is to be said of figures, in shorthand beside them, so that they stay numbers: a last column, where there is
 * anything to say, that names the columns meant. What is not zero and is shown as zero is low.
 */
final class Shorthand {
    static final String HEADER = "Shorthand";

    private static final String LOW = "[low]";
    /** Stands beside figures of which there is nothing to say where no cell is to be empty. */
    static final String NONE = "none";

    /** Stands for the columns of a row that has figures of one kind only. */
    private static final String ALL = "all figures";
    /** Fewer columns than these are named. */
    private static final int SEVERAL = 3;

    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}(-[0-9]{2})?");
    private static final Pattern UNIT = Pattern.compile(" \\([^()]*\\)$");

    private final FigureFormats formats;
    private final String none;

    /**
     * Puts shorthand beside figures.
     *
     * @param none what stands beside those of which there is nothing to say
     */
    Shorthand(FigureFormats formats, String none) {
        this.formats = formats;
        this.none = none;
    }

    /** The sheet with shorthand beside the figures of its tables. */
    Sheet beside(Sheet sheet) {
        if (sheet.onePage()) {
            return sheet;
        }
        List<Block> blocks = sheet.blocks().stream()
                .map(block -> block instanceof Table table ? (Block) beside(table) : block)
                .toList();
        return sheet.with(blocks);
    }

    private Table beside(Table table) {
        List<String> remarks =
                table.rows().stream().map(row -> remarks(table, row)).toList();
        if (remarks.stream().allMatch(String::isEmpty)) {
            return table;
        }
        List<Table.Column> columns = new ArrayList<>(table.columns());
        columns.add(new Table.Column(HEADER, Look.TEXT));
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < remarks.size(); i++) {
            List<Cell> cells = new ArrayList<>(table.rows().get(i).cells());
            cells.add(new Cell.Text(remarks.get(i).isEmpty() ? none : remarks.get(i)));
            rows.add(new Table.Row(table.rows().get(i).total(), cells));
        }
        return new Table(table.name(), columns, rows);
    }

    /** The columns of a row by the shorthand that their figures have: {@code 2010 to 2014, 2017 [low]; 2016 [e]}. */
    private String remarks(Table table, Table.Row row) {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        int figures = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i) instanceof Cell.Figure figure) {
                figures++;
                String sign = sign(figure, TableWriter.look(table.columns().get(i), row));
                if (!sign.isEmpty()) {
                    columns.computeIfAbsent(sign, each -> new ArrayList<>()).add(i);
                }
            }
        }
        int all = figures;
        return columns.entrySet().stream()
                .map(each -> remark(table, each.getKey(), each.getValue(), all))
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The columns that have a sign which their headers do not tell. */
    private static String remark(Table table, String sign, List<Integer> signed, int figures) {
        List<Integer> told = signed.stream()
                .filter(each -> !table.columns().get(each).header().contains(sign))
                .toList();
        if (told.isEmpty()) {
            return "";
        }
        boolean all = signed.size() == figures && figures >= SEVERAL;
        return (all ? ALL : names(table, told)) + " " + sign;
    }

    /** Headers; of periods without another column between, the first and the last. */
    private static String names(Table table, List<Integer> columns) {
        List<String> names = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= columns.size(); i++) {
            if (i == columns.size() || !follows(table, columns.get(i - 1), columns.get(i))) {
                List<String> run = columns.subList(first, i).stream()
                        .map(each -> shortened(table, table.columns().get(each).header()))
                        .toList();
                names.addAll(run.size() < SEVERAL ? run : List.of(run.get(0) + " to " + run.get(run.size() - 1)));
                first = i;
            }
        }
        return String.join(", ", names);
    }

    private static boolean follows(Table table, int column, int next) {
        return next == column + 1 && isPeriod(table, column) && isPeriod(table, next);
    }

    private static boolean isPeriod(Table table, int column) {
        return PERIOD.matcher(shortened(table, table.columns().get(column).header()))
                .matches();
    }

    /** A header without its unit, where that tells it from no other. */
    private static String shortened(Table table, String header) {
        String bare = UNIT.matcher(header).replaceFirst("");
        long alike = table.columns().stream()
                .filter(each -> UNIT.matcher(each.header()).replaceFirst("").equals(bare))
                .count();
        return alike == 1 ? bare : header;
    }

    private String sign(Cell.Figure figure, Look look) {
        boolean low = figure.value().signum() != 0 && look.isFigure() && formats.isShownAsZero(figure.value(), look);
        return figure.shorthand().isEmpty() && low ? LOW : figure.shorthand();
    }
}
