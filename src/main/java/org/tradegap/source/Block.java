package org.tradegap.source;

/**
 * Whole records of a slice, small enough to be held in memory.
 *
 * @param bytes never changed
 * @param firstLine counted from 1 at the start of the slice
 * @param last whether it ends the slice
 */
@SuppressWarnings("ArrayRecordComponent") // an item on its way through a step, never compared
public record Block(byte[] bytes, long firstLine, boolean last) {}
