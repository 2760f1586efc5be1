package org.tradegap.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tradegap.definition.Problem;

/** Tells which format a file has, from its header. */
public final class Recognition {
    private final Formats formats;

    public Recognition(Formats formats) {
        this.formats = formats;
    }

    /**
     * The format of a file, fitted to its header.
     *
     * @throws InputException when it has none, with what the nearest one lacks
     */
    public Layout recognise(Content file) throws IOException {
        Header header = Header.read(file);
        return formats.all().stream()
                .flatMap(format -> Layout.fit(format, header.columns(format.delimiter())).stream())
                .findFirst()
                .orElseThrow(() -> new InputException(unknown(file, header)));
    }

    private Problem unknown(Content file, Header header) {
        String expected = formats.all().stream()
                .min(Comparator.comparingInt(format -> lacking(format, header).size()))
                .filter(format ->
                        lacking(format, header).size() < format.columns().size())
                .map(format -> "a header with " + wanted(format, header) + " (format " + format.id() + ")")
                .orElse("the header of a known format (see 'tradegap formats')");
        return new Problem(file.toString(), 1, expected, "'" + shown(header.text()) + "'");
    }

    private static String wanted(Format format, Header header) {
        List<String> wanted = new ArrayList<>(lacking(format, header));
        Layout.twice(format, header.columns(format.delimiter())).forEach(column -> wanted.add(column + " only once"));
        return String.join(", ", wanted);
    }

    private static List<String> lacking(Format format, Header header) {
        return Layout.lacking(format, header.columns(format.delimiter()));
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 120 ? printable.substring(0, 119) + "…" : printable;
    }
}
