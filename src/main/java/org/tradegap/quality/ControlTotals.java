package org.tradegap.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Source;

/** Exports and imports are near their control totals, which may have another basis and vintage. */
final class ControlTotals implements Check {
    @Override
    public String name() {
        return "Control totals";
    }

    @Override
    public String rule() {
        return "Exports and imports each differ from the control total by less than the limit.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        evidence.control().ifPresent(control -> {
            BalanceCube detail = evidence.main().cube();
            for (BalanceCube.Pair pair : evidence.wanted()) {
                if (!control.cube().has(pair)) {
                    String text = "none for " + pair.partner() + " in " + pair.period();
                    findings.add(new Finding(Finding.Severity.WARNING, name(), text));
                    continue;
                }
                Balance given = inUnitOf(
                        detail.source(), control.cube().source(), control.cube().total(pair));
                Balance summed = detail.total(pair);
                side(pair, "exports", gap(summed.exports(), given.exports()), evidence, findings);
                side(pair, "imports", gap(summed.imports(), given.imports()), evidence, findings);
            }
        });
        return findings;
    }

    private static Balance inUnitOf(Source detail, Source control, Balance total) {
        BigDecimal factor = control.scale().divide(detail.scale(), Indicator.PRECISION);
        return new Balance(times(total.exports(), factor), times(total.imports(), factor), total.rows());
    }

    private static Observation times(Observation figure, BigDecimal factor) {
        return figure.isKnown() ? Observation.of(figure.value().multiply(factor), figure.status()) : figure;
    }

    private static Observation gap(Observation summed, Observation given) {
        return Indicator.percent(summed.minus(given), given);
    }

    private void side(BalanceCube.Pair pair, String flow, Observation gap, Evidence evidence, List<Finding> findings) {
        if (gap.isKnown() && gap.value().abs().compareTo(evidence.limits().control()) > 0) {
            String text = flow + " with " + pair.partner() + " in " + pair.period() + " differ by "
                    + gap.value().setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %, the limit is "
                    + evidence.limits().control().toPlainString() + " %";
            findings.add(new Finding(Finding.Severity.FAILURE, name(), text));
        }
    }
}
