package org.tradegap.workbook;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Where cells go that are referred to, when the tables of their sheet were filled in anew.
 *
 * @param fate what became of them
 * @param cells where they are; as before where they do not follow
 */
record RangeMove(Fate fate, CellRangeAddress cells) {
    /** What can become of cells; all but the first is to be told. */
    enum Fate {
        FOLLOWS,
        /** A row or column is there no more. */
        GONE,
        /** They lie in several tables, which went different ways. */
        APART,
        /** They lie in no table but where one could have pushed them away. */
        BESIDE,
        /** They lie among rows of a long table, of which nobody knows where they will stand. */
        LONG,
        /** Rows follow, but in another order, so that others are between the first and the last. */
        SHUFFLED
    }

    private record Span(int first, int last) {}

    /** A range may reach out of a table, which an end outside of it does not keep from growing. */
    static RangeMove of(CellRangeAddress cells, List<TableMove> onSheet) {
        List<TableMove> touched =
                onSheet.stream().filter(move -> move.touches(cells)).toList();
        if (touched.isEmpty()) {
            boolean beside = onSheet.stream().anyMatch(move -> move.carries(cells));
            return new RangeMove(beside ? Fate.BESIDE : Fate.FOLLOWS, cells);
        }
        if (touched.stream().anyMatch(move -> move.isLost(cells))) {
            return new RangeMove(Fate.LONG, cells);
        }
        Span rows = new Span(cells.getFirstRow(), cells.getLastRow());
        Span columns = new Span(cells.getFirstColumn(), cells.getLastColumn());
        Set<Optional<Span>> down = moved(rows, touched, TableMove::rows);
        Set<Optional<Span>> across = moved(columns, touched, TableMove::columns);
        if (down.size() > 1 || across.size() > 1) {
            return new RangeMove(Fate.APART, cells);
        }
        Optional<Span> nowRows = whole(rows, down.iterator().next(), touched, TableMove::rows);
        Optional<Span> nowColumns = whole(columns, across.iterator().next(), touched, TableMove::columns);
        if (nowRows.isEmpty() || nowColumns.isEmpty()) {
            return new RangeMove(Fate.GONE, cells);
        }
        boolean kept = keeps(rows, nowRows.get(), touched, TableMove::rows)
                && keeps(columns, nowColumns.get(), touched, TableMove::columns);
        return new RangeMove(
                kept ? Fate.FOLLOWS : Fate.SHUFFLED,
                new CellRangeAddress(
                        nowRows.get().first, nowRows.get().last, nowColumns.get().first, nowColumns.get().last));
    }

    /** Where a span goes, once for each way that the tables have for it. */
    private static Set<Optional<Span>> moved(Span span, List<TableMove> touched, Function<TableMove, Axis> direction) {
        List<Axis> axes = touched.stream().map(direction).toList();
        boolean one = span.first == span.last;
        Set<OptionalInt> firsts = axes.stream()
                .filter(axis -> axis.has(span.first))
                .map(axis -> one ? axis.only(span.first) : axis.first(span.first))
                .collect(Collectors.toSet());
        Set<OptionalInt> lasts = axes.stream()
                .filter(axis -> axis.has(span.last))
                .map(axis -> one ? axis.only(span.last) : axis.last(span.last))
                .collect(Collectors.toSet());
        if (firsts.isEmpty()) {
            int start = axes.stream().mapToInt(Axis::start).min().orElse(span.first);
            firsts = Set.of(OptionalInt.of(Math.min(span.first, start)));
        }
        if (lasts.isEmpty()) {
            int end = axes.stream().mapToInt(Axis::end).max().orElse(span.last);
            lasts = Set.of(OptionalInt.of(Math.max(span.last, end)));
        }
        Set<OptionalInt> ends = lasts;
        return firsts.stream()
                .flatMap(first -> ends.stream().map(last -> span(first, last)))
                .collect(Collectors.toSet());
    }

    private static Optional<Span> span(OptionalInt first, OptionalInt last) {
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(first.getAsInt(), last.getAsInt()));
    }

    /** A span whose ends have changed places, or left some behind, from the first to the last of those still there. */
    private static Optional<Span> whole(
            Span span, Optional<Span> ends, List<TableMove> touched, Function<TableMove, Axis> direction) {
        IntSummaryStatistics members = touched.stream()
                .map(direction)
                .flatMapToInt(axis -> axis.members(span.first, span.last))
                .summaryStatistics();
        if (members.getCount() == 0) {
            return ends.filter(now -> now.first <= now.last);
        }
        return ends.map(now -> now.first <= members.getMin() && now.last >= members.getMax()
                ? now
                : new Span(members.getMin(), members.getMax()));
    }

    private static boolean keeps(Span span, Span now, List<TableMove> touched, Function<TableMove, Axis> direction) {
        return touched.stream().map(direction).allMatch(axis -> axis.keeps(span.first, span.last, now.first, now.last));
    }
}
