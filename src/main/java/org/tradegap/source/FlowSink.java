package org.tradegap.source;

import org.tradegap.trade.HsEdition;
import org.tradegap.trade.TradeFlow;

/** Takes what is read from a file, in the order of its lines. */
public interface FlowSink {
    /**
     * Takes note of a record, before what it holds.
     *
     * @param line at which it starts, counted from 1 in the slice
     */
    void record(long line);

    /** Takes a flow that was read; a record may hold several. */
    void flow(TradeFlow flow);

    /** Takes note of the edition of the Harmonized System in which the codes of a year are given. */
    void edition(int year, HsEdition edition);

    /** Takes a record that was not read. */
    void reject(Rejection rejection);

    /** Takes records that the format leaves out, with the reason. */
    void leftOut(String why, long records);
}
