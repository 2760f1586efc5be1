package org.tradegap.source;

/**
 * Whole records of a slice, small enough to be held in memory.
 *
 * @param bytes in which the one who took the block may have another read when done with it
 * @param length how many of the bytes are the block's, from the first
 * @param firstLine counted from 1 at the start of the slice
 * @param last whether it ends the slice
 */
@SuppressWarnings("ArrayRecordComponent") // an item on its way through a step, never compared
public record Block(byte[] bytes, int length, long firstLine, boolean last) {}
