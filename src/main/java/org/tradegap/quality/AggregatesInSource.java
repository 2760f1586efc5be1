package org.tradegap.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.tradegap.balance.Aggregate;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Rounding;

/** Totals that a source gives beside its rows equal the sum of the rows that were added up instead. */
final class AggregatesInSource implements Check {
    @Override
    public String name() {
        return "Aggregates in the source";
    }

    @Override
    public String rule() {
        return "Totals that stand beside the rows they are made of are left out of the sums and differ from"
                + " them by no more than the limit.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Aggregate> all = Stream.concat(evidence.detail().stream(), evidence.control().stream())
                .flatMap(merged -> merged.aggregates().stream())
                .toList();
        Stream<Finding> apart = all.stream().filter(Aggregate::isApart).map(this::apart);
        Stream<Finding> different = all.stream()
                .filter(Aggregate::differs)
                .map(aggregate -> finding(aggregate, evidence.limits().aggregates()));
        return Stream.concat(apart, different).distinct().toList();
    }

    private Finding apart(Aggregate months) {
        String text = months.key() + ": " + months.kind() + " stand beside the year's own rows and are not added up: "
                + months.given().known().map(BigDecimal::toPlainString).orElse("of no known value");
        return new Finding(Finding.Severity.WARNING, name(), text);
    }

    private Finding finding(Aggregate aggregate, BigDecimal limit) {
        Observation gap = Indicator.percent(aggregate.leaves().minus(aggregate.given()), aggregate.given());
        boolean grave = !gap.isKnown() || gap.value().abs().compareTo(limit) > 0;
        String size = gap.known()
                .map(percent -> Rounding.shown(percent, 2).toPlainString() + " %")
                .orElse("all of it");
        String text = aggregate.key() + ": the source's " + aggregate.kind() + " is "
                + aggregate.given().value().toPlainString() + ", its parts add up to "
                + aggregate.leaves().value().toPlainString() + " (" + size + ")";
        return new Finding(grave ? Finding.Severity.FAILURE : Finding.Severity.WARNING, name(), text);
    }
}
