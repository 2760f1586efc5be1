package org.tradegap.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Locale;
import org.tradegap.definition.Problem;

/**
 * Tells how a text is written from all its bytes, in one pass: its mark where there is one, else UTF-16 where every
 * second byte of its start is NUL, else UTF-8 where it can be that; else, without one character of UTF-8 beyond ASCII,
 * ISO-8859-1 or windows-1252. What is in several encodings, or in none, is refused at its first bad byte.
 */
final class TextSurvey {
    private static final int CHUNK = 1 << 16;
    private static final int PAIRS = 32;
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG = {(byte) 0xFE, (byte) 0xFF};

    /** Opens a text at its start. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    private final Opening opening;
    private final String name;
    private final ByteTally tally = new ByteTally();

    private TextSurvey(Opening opening, String name) {
        this.opening = opening;
        this.name = name;
    }

    /**
     * How a text is written.
     *
     * @param name under which it is refused
     * @throws InputException when it is no text of one encoding, with line and offset
     */
    static Text of(Opening opening, String name) throws IOException {
        return new TextSurvey(opening, name).text();
    }

    /**
     * How a text is written, as its first bytes say where they are UTF-8 with a line feed; else as all do.
     *
     * @throws InputException when it is no text of one encoding
     */
    static Text ofStart(Opening opening, String name) throws IOException {
        TextSurvey survey = new TextSurvey(opening, name);
        try (InputStream in = opening.open()) {
            byte[] start = in.readNBytes(CHUNK);
            Text text = start(start);
            survey.tally.add(start, 0, start.length);
            if (!text.encoding().wide()
                    && Packing.name(start).isEmpty()
                    && survey.tally.isPlain()
                    && survey.tally.feeds()) {
                return new Text(text.encoding(), text.mark(), false, false);
            }
        }
        return of(opening, name);
    }

    private Text text() throws IOException {
        byte[] buffer = new byte[CHUNK];
        Text start;
        try (InputStream in = opening.open()) {
            int n = in.readNBytes(buffer, 0, CHUNK);
            byte[] head = Arrays.copyOf(buffer, Math.min(n, Packing.HEAD));
            Packing.name(head).ifPresent(this::refuseNested);
            start = start(head);
            if (start.encoding().wide()) {
                InputStream all = new SequenceInputStream(new ByteArrayInputStream(buffer, 0, n), in);
                return wide(start, start.plain(all, name));
            }
            for (; n > 0; n = in.readNBytes(buffer, 0, CHUNK)) {
                tally.add(buffer, 0, n);
                refuseMixed();
            }
        }
        tally.end();
        refuseMixed();
        return told(start.mark());
    }

    /** What the start of a text says, as if nothing but UTF-8 and UTF-16 were possible. */
    private static Text start(byte[] head) {
        if (startsWith(head, UTF_8)) {
            return new Text(Encoding.UTF_8, UTF_8.length, false, true);
        }
        if (startsWith(head, LITTLE)) {
            return new Text(Encoding.UTF_16LE, LITTLE.length, false, true);
        }
        if (startsWith(head, BIG)) {
            return new Text(Encoding.UTF_16BE, BIG.length, false, true);
        }
        int pairs = Math.min(PAIRS, head.length / 2);
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += head[2 * i] == 0 ? 1 : 0;
            second += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (first == 0 && second > pairs * 3 / 4) {
            return new Text(Encoding.UTF_16LE, 0, false, true);
        }
        return second == 0 && first > pairs * 3 / 4 ? new Text(Encoding.UTF_16BE, 0, false, true) : Text.PLAIN;
    }

    private Text wide(Text start, InputStream utf8) throws IOException {
        byte[] buffer = new byte[CHUNK];
        for (int n = utf8.read(buffer); n >= 0; n = utf8.read(buffer)) {
            tally.add(buffer, 0, n);
        }
        return new Text(start.encoding(), start.mark(), tally.bareReturns(), true);
    }

    private Text told(int mark) throws IOException {
        if (tally.invalid() == ByteTally.NONE) {
            return new Text(Encoding.UTF_8, mark, tally.bareReturns(), true);
        }
        if (tally.undefined() != ByteTally.NONE) {
            throw refused(tally.undefined(), "text in UTF-8, UTF-16, ISO-8859-1 or windows-1252", "in none of them");
        }
        Encoding encoding = tally.control() ? Encoding.WINDOWS_1252 : Encoding.ISO_8859_1;
        return new Text(encoding, 0, tally.bareReturns(), true);
    }

    private void refuseMixed() throws IOException {
        boolean mixed = tally.multiByte() && tally.invalid() != ByteTally.NONE;
        if (mixed && (tally.nul() == ByteTally.NONE || tally.invalid() < tally.nul())) {
            throw refused(tally.invalid(), "text in one encoding", "no UTF-8, while other bytes are");
        }
        if (tally.nul() != ByteTally.NONE) {
            throw refused(tally.nul(), "text", "no part of any");
        }
    }

    private void refuseNested(String packing) {
        throw new InputException(new Problem(name, 0, "a CSV that is packed once", "a file of " + packing + " in it"));
    }

    /** The refusal of a byte; its line is counted anew, so that telling the encoding need not. */
    private InputException refused(long at, String expected, String why) throws IOException {
        long feeds = 0;
        long returns = 0;
        try (InputStream in = new BufferedInputStream(opening.open(), CHUNK)) {
            for (long i = 0; i < at; i++) {
                int b = in.read();
                feeds += b == '\n' ? 1 : 0;
                returns += b == '\r' ? 1 : 0;
            }
            String found = String.format(Locale.ROOT, "byte 0x%02X at offset %d, %s", in.read() & 0xFF, at, why);
            return new InputException(new Problem(name, 1 + (feeds > 0 ? feeds : returns), expected, found));
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return Arrays.equals(Arrays.copyOf(head, mark.length), mark);
    }
}
