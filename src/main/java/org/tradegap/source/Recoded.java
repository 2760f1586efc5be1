package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tradegap.definition.Problem;

/** A text of another encoding in UTF-8; what is no character of its encoding is refused with its place. */
final class Recoded extends BulkInput {
    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final Encoding encoding;
    private final String name;
    private final CharsetDecoder decoder;
    private final ByteBuffer raw = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private ByteBuffer utf8 = ByteBuffer.allocate(0);
    private long offset;
    private long feeds;
    private long returns;
    private boolean ended;

    /** The text that follows a byte order mark. */
    Recoded(InputStream in, Text text, String name) {
        this.in = in;
        this.encoding = text.encoding();
        this.name = name;
        this.offset = text.mark();
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (!utf8.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int n = Math.min(length, utf8.remaining());
        utf8.get(bytes, from, n);
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decode() throws IOException {
        raw.compact();
        int n = in.read(raw.array(), raw.position(), raw.remaining());
        ended = n < 0;
        raw.position(raw.position() + Math.max(n, 0)).flip();
        chars.clear();
        CoderResult result = decoder.decode(raw, chars, ended);
        chars.flip();
        for (int i = 0; i < chars.limit(); i++) {
            note(chars.charAt(i), i);
        }
        offset += raw.position();
        if (result.isError()) {
            throw refused(String.format(Locale.ROOT, "0x%02X", raw.get(raw.position())), offset);
        }
        utf8 = StandardCharsets.UTF_8.encode(chars);
    }

    private void note(char character, int index) {
        feeds += character == '\n' ? 1 : 0;
        returns += character == '\r' ? 1 : 0;
        if (character == 0) {
            throw refused("0x00", offset + (long) index * (encoding.wide() ? 2 : 1));
        }
    }

    private InputException refused(String found, long at) {
        long line = 1 + (feeds > 0 ? feeds : returns);
        String expected = "text in " + encoding.charset().name();
        return new InputException(new Problem(name, line, expected, "byte " + found + " at offset " + at));
    }
}
