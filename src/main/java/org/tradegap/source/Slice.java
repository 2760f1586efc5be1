package org.tradegap.source;

/**
 * A part of a file that starts and ends where a record does.
 *
 * @param offset of its first byte in the file's {@link Content stream}
 * @param length in bytes
 * @param firstLine of the file, counted from 1
 * @param sha256 of its bytes, in hex, by which it is known; empty where it is not wanted
 * @param crc32c of its bytes, by which they are known again when they are read; 0 where the SHA-256 is not wanted
 */
public record Slice(long offset, long length, long firstLine, String sha256, long crc32c) {}
