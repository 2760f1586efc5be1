package org.tradegap.source;

/**
 * Takes plain figures by the {@link FlowNumbers numbers} of what they are of, so that no object is made of a row; others come as
 * flows. Where a layout is {@link Layout#mirrored() mirrored}, figures are the exports only.
 */
public interface FigureSink extends FlowSink {
    /**
     * Takes a figure without remark.
     *
     * @param key what it is of, as {@link FlowNumbers} has it
     * @param unscaled the figure without its point, zero or more
     * @param scale the digits after the point
     */
    void figure(long key, long unscaled, int scale);
}
