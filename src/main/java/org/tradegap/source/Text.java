package org.tradegap.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How a text is written.
 *
 * @param encoding of its characters
 * @param mark the bytes of the byte order mark at its start; 0 without
 * @param bareReturns whether its lines end in carriage returns alone
 * @param seen whether all its bytes were looked at, or only the first of them
 */
public record Text(Encoding encoding, int mark, boolean bareReturns, boolean seen) {
    /** UTF-8 without a byte order mark, in lines that end in line feeds. */
    static final Text PLAIN = new Text(Encoding.UTF_8, 0, false, true);

    /** The same text in UTF-8 without a byte order mark, in lines that end in line feeds. */
    InputStream plain(InputStream in, String name) throws IOException {
        in.skipNBytes(mark);
        InputStream utf8 = encoding == Encoding.UTF_8 ? in : new Recoded(in, this, name);
        return bareReturns ? new ReturnsAsLineFeeds(utf8) : utf8;
    }

    private static final class ReturnsAsLineFeeds extends FilterInputStream {
        ReturnsAsLineFeeds(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            return b == '\r' ? '\n' : b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            for (int i = offset; i < offset + n; i++) {
                bytes[i] = bytes[i] == '\r' ? (byte) '\n' : bytes[i];
            }
            return n;
        }
    }
}
