package org.tradegap.trade;

/**
 * One row of trade statistics: what a reporter says it traded with a partner.
 *
 * @param value in the source's currency and scale
 */
public record TradeFlow(
        Period period, Area reporter, Area partner, Flow flow, CommodityCode commodity, Observation value) {}
