package org.tradegap.source;

import java.io.IOException;

/** A stream that is made piece by piece. */
abstract class PieceInput extends BulkInput {
    private byte[] piece = new byte[0];
    private int at;

    /** The next bytes; none at the end. */
    abstract byte[] piece() throws IOException;

    @Override
    public final int read(byte[] bytes, int offset, int length) throws IOException {
        if (at == piece.length) {
            piece = piece();
            at = 0;
            if (piece.length == 0) {
                return -1;
            }
        }
        int n = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, n);
        at += n;
        return n;
    }
}
