package org.tradegap.source;

import org.tradegap.trade.TradeFlow;

/** Takes what is read from a file, in the order of its lines. */
public interface FlowSink {
    /** Takes a row that was read. */
    void flow(TradeFlow flow);

    /** Takes a row that was not. */
    void reject(Rejection rejection);
}
