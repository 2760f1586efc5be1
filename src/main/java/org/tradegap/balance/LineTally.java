package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tradegap.source.FigureSink;
import org.tradegap.source.Figures;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.Rejection;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Flow;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.Observation;
import org.tradegap.trade.TradeFlow;

/** Notes where in a slice the rows of each commodity code of the flows wanted stand, and what they add up to. */
final class LineTally implements FigureSink {
    /** The rows of one code of one flow so far. */
    private static final class Rows {
        private final long first;
        private long last;
        private Sum sum = Sum.NONE;

        private Rows(long first) {
            this.first = first;
        }
    }

    private final SourceFile file;
    private final long before;
    private final FlowNumbers numbers;
    private final Predicate<FlowKey> wanted;
    private final Map<Long, Boolean> known = new HashMap<>();
    private final Map<Long, Rows> rows = new HashMap<>();
    private final Set<FlowKey> traded = new HashSet<>();
    private long line;

    /**
     * Nothing noted yet of a slice.
     *
     * @param firstLine of the slice in the file
     */
    LineTally(SourceFile file, long firstLine, FlowNumbers numbers, Predicate<FlowKey> wanted) {
        this.file = file;
        this.before = firstLine - 1;
        this.numbers = numbers;
        this.wanted = wanted;
    }

    /** What was noted, in no order. */
    List<SourceLines> lines() {
        List<SourceLines> lines = new ArrayList<>();
        Map<Long, FlowKey> flows = new HashMap<>();
        rows.forEach((key, each) -> lines.add(new SourceLines(
                file.name(),
                flows.computeIfAbsent(FlowNumbers.flowPart(key), part -> flow(key)),
                numbers.commodity(FlowNumbers.commodityOf(key)),
                each.first,
                each.last,
                each.sum)));
        return lines;
    }

    /** The months in which a reporter has any trade, where the format leaves out the others. */
    Set<FlowKey> traded() {
        return traded;
    }

    @Override
    public void record(long at) {
        line = before + at;
    }

    @Override
    public void figures(Figures figures) {
        for (int i = 0; i < figures.size(); i++) {
            record(figures.line(i));
            take(figures.key(i), Observation.of(BigDecimal.valueOf(figures.unscaled(i), figures.scale(i))));
        }
    }

    @Override
    public void flow(TradeFlow flow) {
        boolean isMirror = file.layout().mirrored() && flow.flow() == Flow.IMPORT;
        if (!isMirror) {
            take(numbers.key(flow), flow.value());
        }
    }

    private void take(long key, Observation value) {
        add(key, value);
        if (file.layout().mirrored()) {
            add(FlowNumbers.mirrored(key), value);
        }
    }

    private void add(long key, Observation value) {
        if (file.layout().format().conventions().zeroMonths()
                && !(value.isKnown() && value.value().signum() == 0)) {
            traded.add(Lineage.month(flow(key)));
        }
        if (known.computeIfAbsent(FlowNumbers.flowPart(key), part -> wanted.test(flow(key)))) {
            Rows of = rows.computeIfAbsent(key, each -> new Rows(line));
            of.last = line;
            of.sum = of.sum.plus(new Sum(value, 1));
        }
    }

    private FlowKey flow(long key) {
        return FlowKey.of(key, numbers::period, numbers::area);
    }

    @Override
    public void edition(int year, HsEdition edition) {}

    @Override
    public void reject(Rejection rejection) {}

    @Override
    public void leftOut(String why, long records) {}
}
