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
     * The format of a file, fitted to its header; of several that fit, the one that accounts for most columns.
     *
     * @throws InputException when it has none, with what the nearest one lacks
     */
    public Layout recognise(Content file) throws IOException {
        return recognise(file.toString(), Header.read(file));
    }

    Layout recognise(String file, Header header) {
        return formats.all().stream()
                .flatMap(format -> Layout.fit(format, header).stream())
                .max(Comparator.comparingInt(Layout::weight))
                .orElseThrow(() -> new InputException(unknown(file, header)));
    }

    private Problem unknown(String file, Header header) {
        for (Format format : formats.all()) {
            List<String> within = header.columnsWithin(format.shape());
            if (!within.isEmpty() && Layout.lacking(format, within).isEmpty()) {
                int line = 1 + format.shape().before().size();
                return new Problem(file, line, "a header in a line of its own", "a carriage return inside of the line");
            }
        }
        String expected = formats.all().stream()
                .filter(format -> share(format, header) > 0)
                .max(Comparator.comparingDouble(format -> share(format, header)))
                .map(format -> "a header with " + wanted(format, header) + " (format " + format.id() + ")")
                .orElse("the header of a known format (see 'tradegap formats')");
        return new Problem(file, 1, expected, "'" + shown(header.lines().get(0)) + "'");
    }

    /** Which part of the columns that a format needs a header has. */
    private static double share(Format format, Header header) {
        int lacking = lacking(format, header).size();
        int needed = Math.max(1, Layout.lacking(format, List.of()).size());
        return (needed - lacking) / (double) needed;
    }

    private static String wanted(Format format, Header header) {
        List<String> columns = header.columns(format.shape());
        List<String> wanted = new ArrayList<>(lacking(format, header));
        Layout.twice(format, columns).forEach(column -> wanted.add(column + " only once"));
        format.shape().without().stream().filter(columns::contains).forEach(column -> wanted.add("no " + column));
        return String.join(", ", wanted);
    }

    private static List<String> lacking(Format format, Header header) {
        return Layout.lacking(format, header.columns(format.shape()));
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 120 ? printable.substring(0, 119) + "…" : printable;
    }
}
