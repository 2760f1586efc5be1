package org.tradegap.quality;

import java.util.ArrayList;
import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.indicator.ChangeOnYear;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Rounding;
import org.tradegap.trade.Source;

/** Exports and imports are near their control totals, which may have another basis and vintage. */
final class ControlTotals implements Check {
    @Override
    public String name() {
        return "Control totals";
    }

    @Override
    public String rule() {
        return "Exports and imports each differ from the control total by no more than the limit.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        evidence.control().map(CubeMerge.Merged::cube).ifPresent(control -> {
            BalanceCube detail = evidence.main().cube();
            if (!control.source().currency().equals(detail.source().currency())) {
                findings.add(otherCurrency(detail.source(), control.source()));
                return;
            }
            for (BalanceCube.Pair pair : evidence.due()) {
                if (!control.has(pair)) {
                    String text = "none for " + pair.partner() + " in " + pair.period();
                    findings.add(new Finding(Finding.Severity.WARNING, name(), text));
                    continue;
                }
                Balance given = inUnitOf(detail.source(), control.source(), control.total(pair));
                Balance summed = detail.total(pair);
                side(pair, "exports", gap(summed.exports(), given.exports()), evidence, findings);
                side(pair, "imports", gap(summed.imports(), given.imports()), evidence, findings);
            }
        });
        return findings;
    }

    private Finding otherCurrency(Source detail, Source control) {
        String text = "in " + control.currency() + ", not comparable with figures in " + detail.currency();
        return new Finding(Finding.Severity.FAILURE, name(), text);
    }

    private static Balance inUnitOf(Source detail, Source control, Balance total) {
        Observation factor = Observation.of(control.scale().divide(detail.scale(), Indicator.PRECISION));
        return new Balance(
                Indicator.times(total.exports(), factor), Indicator.times(total.imports(), factor), total.rows());
    }

    /** The difference in percent of the control total, as a change from it to the figure. */
    private static Observation gap(Observation summed, Observation given) {
        return new ChangeOnYear().percent(summed, given);
    }

    private void side(BalanceCube.Pair pair, String flow, Observation gap, Evidence evidence, List<Finding> findings) {
        if (!gap.isKnown()) {
            String text = flow + " with " + pair.partner() + " in " + pair.period() + " cannot be compared";
            findings.add(new Finding(Finding.Severity.WARNING, name(), text));
        } else if (gap.value().abs().compareTo(evidence.limits().control()) > 0) {
            String text = flow + " with " + pair.partner() + " in " + pair.period() + " differ by "
                    + Rounding.shown(gap.value(), 2).toPlainString() + " %, the limit is "
                    + evidence.limits().control().toPlainString() + " %";
            findings.add(new Finding(Finding.Severity.FAILURE, name(), text));
        }
    }
}
