package org.tradegap.bench;

import org.tradegap.source.FigureSink;
import org.tradegap.source.Figures;
import org.tradegap.source.Rejection;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.TradeFlow;

/** Takes figures and keeps a number that depends on all of them, so that none is left out as unused. */
final class Tally implements FigureSink {
    private long sum;

    long sum() {
        return sum;
    }

    @Override
    public void record(long line) {
        sum++;
    }

    @Override
    public void figures(Figures figures) {
        sum += figures.records();
        for (int i = 0; i < figures.size(); i++) {
            sum += figures.key(i) ^ (figures.unscaled(i) << figures.scale(i));
        }
    }

    @Override
    public void flow(TradeFlow flow) {
        sum += flow.value().hashCode();
    }

    @Override
    public void reject(Rejection rejection) {
        throw new IllegalStateException(rejection.toString());
    }

    @Override
    public void leftOut(String why, long records) {
        throw new IllegalStateException(why);
    }

    @Override
    public void edition(int year, HsEdition edition) {
        sum += year;
    }
}
