package org.tradegap.claim;

import org.tradegap.trade.Observation;

/**
 * A figure that another one is computed from.
 *
 * @param words what it is, with its period
 * @param amount in units of its currency
 */
public record Term(String words, Observation amount) {}
