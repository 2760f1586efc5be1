package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of long tables that cells share, as many as memory for them is small: what comes back a million times
 * stands once in the workbook's list of words, behind those of the other sheets.
 */
final class SharedTexts implements StableZip.Content {
    /** What is meant by words that are not shared. */
    static final int NONE = -1;

    private static final int MOST = 1 << 16;
    private static final int LONGEST = 256;
    private static final Pattern COUNTS = Pattern.compile("\\bcount=\"(\\d+)\" uniqueCount=\"(\\d+)\"");
    private static final String END = "</sst>";
    private static final byte[] OPEN = "<si>".getBytes(ISO_8859_1);
    private static final byte[] CLOSE = "</si>".getBytes(ISO_8859_1);

    private final int before;
    private final Map<String, Integer> places = new HashMap<>();
    private final XmlBytes xml = new XmlBytes();
    private long cells;

    /**
     * @param before how many words the list has already
     * @param uncounted how many cells have one of them that the list has not counted
     */
    SharedTexts(int before, long uncounted) {
        this.before = before;
        this.cells = uncounted;
    }

    /** The place of the words in the list, for a cell; {@link #NONE} for a cell that keeps them itself. */
    int place(String text) {
        Integer known = places.get(text);
        if (known != null) {
            cells++;
            return known;
        }
        if (places.size() == MOST || text.length() > LONGEST) {
            return NONE;
        }
        int place = before + places.size();
        places.put(text, place);
        xml.raw(OPEN).words(text).raw(CLOSE);
        cells++;
        return place;
    }

    @Override
    public void write(byte[] list, OutputStream out) throws IOException {
        String words = new String(list, UTF_8);
        Matcher counts = COUNTS.matcher(words);
        if (!words.endsWith(END) || !counts.find()) {
            throw new IllegalStateException("a list of words that is none: " + words);
        }
        MatchResult found = counts.toMatchResult();
        out.write((words.substring(0, found.start())
                        + "count=\"" + (Long.parseLong(found.group(1)) + cells)
                        + "\" uniqueCount=\"" + (before + places.size()) + "\""
                        + words.substring(found.end(), words.length() - END.length()))
                .getBytes(UTF_8));
        xml.drain(out);
        out.write(END.getBytes(UTF_8));
    }
}
