package org.tradegap.workbook;

import java.nio.ByteBuffer;

/** The little that has to be known of a PNG: that it is one, and its width and height in pixels. */
record Png(int width, int height) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int SIZE_AT = 16;
    private static final int HEAD = 24;

    static boolean is(byte[] bytes) {
        return bytes.length >= HEAD && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
    }

    static Png of(byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes).position(SIZE_AT);
        return new Png(head.getInt(), head.getInt());
    }
}
