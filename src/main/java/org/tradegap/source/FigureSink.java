package org.tradegap.source;

import org.tradegap.trade.Flow;

/**
 * Takes plain figures by the {@link FlowNumbers numbers} of what they are of, so that no object is made of a row; others come as
 * flows. Where a layout is {@link Layout#mirrored() mirrored}, figures are the exports only.
 */
public interface FigureSink extends FlowSink {
    /**
     * Takes a figure without remark.
     *
     * @param period its number, like those that follow
     * @param unscaled the figure without its point, zero or more
     * @param scale the digits after the point
     */
    void figure(int period, int reporter, int partner, Flow flow, int commodity, long unscaled, int scale);
}
