package org.tradegap.source;

/**
 * Takes plain figures by the {@link FlowNumbers numbers} of what they are of, so that no object is made of a row; others come as
 * flows. Where a layout is {@link Layout#mirrored() mirrored}, figures are the exports only.
 */
public interface FigureSink extends FlowSink {
    /** Takes figures without remark and note of their records; they are others once this has returned. */
    void figures(Figures figures);
}
