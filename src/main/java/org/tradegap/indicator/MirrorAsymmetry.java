package org.tradegap.indicator;

import java.math.BigDecimal;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** How far what one country reports as imports is from what the other reports as exports to it, in percent of their mean. */
public final class MirrorAsymmetry implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Mirror asymmetry",
                "100 (M - X*) / ((M + X*) / 2), M divided by a declared factor for freight and insurance",
                "The factor is 1.06 with the IMF, 1.08 with the Observatory of Economic Complexity, 1.0"
                        + " for customs values. A mirror flow of 0 is not no trade: the figure is then [x].",
                "IMF, Direction of Trade Statistics; Eurostat, Handbook on mirror statistics");
    }

    /**
     * In percent of the mean of both.
     *
     * @param imports as the reporter has them
     * @param mirror exports as the partner has them
     * @param factor what imports hold beside the goods, 1 or more
     */
    public Observation of(Observation imports, Observation mirror, BigDecimal factor) {
        if (mirror.isKnown() && mirror.value().signum() == 0) {
            return Observation.missing(Status.UNAVAILABLE);
        }
        Status both = Indicator.compared(imports, mirror);
        if (both.isMissing()) {
            return Observation.missing(both);
        }
        Observation freight = Observation.of(factor);
        Observation adjusted = Indicator.times(mirror, freight);
        Observation twice = Indicator.times(imports.minus(adjusted), Observation.of(BigDecimal.valueOf(2)));
        return Indicator.percent(twice, imports.plus(adjusted));
    }
}
