package org.tradegap.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A file with something wrong in it.
 *
 * @param bytes the file as it was broken
 * @param untouched indices of the records that stand in it as they were
 * @param touched indices of the records that something was done to; others were cut off
 * @param whole whether the fault is the file's, so that it may be refused as a whole
 */
@SuppressWarnings("ArrayRecordComponent") // made once for a test, never compared
record Broken(byte[] bytes, List<Integer> untouched, List<Integer> touched, boolean whole) {
    /** A way to break a file. */
    interface Way {
        Broken of(Lines lines) throws IOException;
    }

    /**
     * An undamaged file, each byte a character.
     *
     * @param head all up to the first record
     * @param records with their line ends
     * @param delimiter between fields
     * @param value the index of the first column of values
     */
    record Lines(String head, List<String> records, char delimiter, int value) {
        int middle() {
            return records.size() / 2;
        }

        Broken record(String text) {
            return records(middle(), 1, text, false);
        }

        /** Another text in place of some records. */
        Broken records(int at, int count, String text, boolean whole) {
            List<String> all = new ArrayList<>(records.subList(0, at));
            all.add(text);
            all.addAll(records.subList(at + count, records.size()));
            List<Integer> others = new ArrayList<>();
            List<Integer> touched = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                (i < at || i >= at + count ? others : touched).add(i);
            }
            return new Broken(latin(head + String.join("", all)), others, touched, whole);
        }

        /** The record in the middle joined to the next one, where there is one. */
        Broken joined(String between, boolean whole) {
            String next = records.get(Math.min(middle() + 1, records.size() - 1));
            int count = Math.min(2, records.size() - middle());
            return records(middle(), count, middleRecord().stripTrailing() + between + next, whole);
        }

        /** The file in other bytes that say the same, or say nothing. */
        Broken same(byte[] bytes) {
            Broken none = records(0, 0, "", true);
            return new Broken(bytes, none.untouched, List.of(), true);
        }

        Broken same(String text) {
            return same(latin(text));
        }

        /** The first records only. */
        Broken first(int count, String text) {
            return new Broken(latin(text), same("").untouched.subList(0, count), List.of(), true);
        }

        String all() {
            return head + String.join("", records);
        }

        String middleRecord() {
            return records.get(middle());
        }

        /** The record in the middle with its value changed. */
        Broken value(String from, String to) {
            String record = middleRecord();
            int[] at = place(record, value);
            String old = record.substring(at[0], at[1]);
            return record(record.substring(0, at[0]) + old.replaceFirst(from, to) + record.substring(at[1]));
        }

        /** The record in the middle with something before it, and without its last field. */
        Broken moved(String before) {
            String text = middleRecord().stripTrailing();
            return record(before + text.substring(0, Math.max(0, text.lastIndexOf(delimiter))) + "\n");
        }

        Broken anotherValue(String text) {
            return value("(?s)^.*$", Matcher.quoteReplacement(text));
        }

        /** A value that holds commas stands in quotes where these are the delimiter. */
        Broken quotedValue(String text) {
            return anotherValue(text.indexOf(delimiter) >= 0 ? '"' + text + '"' : text);
        }

        /** Where a field of a record starts and ends. */
        int[] place(String record, int field) {
            int start = 0;
            boolean quoted = false;
            int seen = 0;
            for (int i = 0; i < record.length(); i++) {
                char c = record.charAt(i);
                quoted ^= c == '"';
                if (!quoted && (c == delimiter || c == '\r' || c == '\n')) {
                    if (seen == field) {
                        return new int[] {start, i};
                    }
                    start = i + 1;
                    seen++;
                }
            }
            throw new IllegalArgumentException("no field " + field + " in " + record);
        }
    }

    static final Map<String, Way> WAYS = ways();

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        addShifts(ways);
        addQuotes(ways);
        addNumbers(ways);
        addCuts(ways);
        addBytes(ways);
        addPacked(ways);
        return ways;
    }

    private static void addShifts(Map<String, Way> ways) {
        ways.put(
                "a field lost",
                file -> file.record(file.middleRecord().substring(file.place(file.middleRecord(), 0)[1] + 1)));
        ways.put("a field too many", file -> file.record(file.delimiter() + file.middleRecord()));
        ways.put("the field before the value lost", file -> {
            int[] at = file.place(file.middleRecord(), Math.max(0, file.value() - 1));
            return file.record(file.middleRecord().substring(0, at[0])
                    + file.middleRecord().substring(at[1] + 1));
        });
        ways.put("a field too many before the value", file -> file.value("^", String.valueOf(file.delimiter())));
        ways.put("all fields moved by one", file -> file.moved(String.valueOf(file.delimiter())));
        ways.put("other delimiters in a record", file -> file.record(swapped(file, file.middleRecord())));
        ways.put(
                "other delimiters in the header",
                file -> file.same(swapped(file, file.head()) + String.join("", file.records())));
        ways.put("other delimiters everywhere", file -> file.same(swapped(file, file.all())));
        ways.put("two records in one line", file -> file.joined("", false));
        ways.put("an empty line", file -> file.records(file.middle(), 0, "\n", false));
        ways.put("the header again", file -> file.records(file.middle(), 0, file.head(), false));
        ways.put(
                "a column lost in the header",
                file -> all(file.same(file.head().substring(file.head().indexOf(file.delimiter()) + 1)
                        + String.join("", file.records()))));
    }

    private static void addQuotes(Map<String, Way> ways) {
        ways.put("a quote inside the value", file -> file.value("(.)$", "\"$1"));
        ways.put("a quote that never closes", file -> file.value("^\"?", "\"\"\""));
        ways.put("a quote that opens only", file -> file.value("^\"?(.*?)\"?$", "\"$1"));
        ways.put("a quote that closes only", file -> file.value("^\"?(.*?)\"?$", "$1\""));
        ways.put("doubled quotes", file -> file.value("^\"?(.*?)\"?$", "\"\"$1\"\""));
        ways.put("a quote at the start of a record", file -> file.record("\"" + file.middleRecord()));
        ways.put(
                "quotes around a record",
                file -> file.record("\"" + file.middleRecord().strip() + "\"\n"));
        ways.put("a quoted line end", file -> file.value("^\"?(.*?)\"?$", "\"\n$1\""));
    }

    private static void addNumbers(Map<String, Way> ways) {
        List<String> numbers = List.of(
                "1.234,56",
                "1234,56",
                "12,34,567",
                "1,23",
                "12.3.4",
                "12O4",
                "1e400",
                "1e-400",
                "0x10",
                "1 234",
                "NaN",
                "Infinity",
                "--5",
                "$5",
                "5%",
                "12345678901234567890123",
                "\u00d9\u00a3",
                "5-");
        numbers.forEach(text -> ways.put("the value " + text, file -> whole(text, file.quotedValue(text))));
    }

    private static void addCuts(Map<String, Way> ways) {
        ways.put("cut in the last value", file -> {
            String last = file.records().get(file.records().size() - 1);
            int at = file.place(last, file.value())[0] + 1;
            String before = file.all().substring(0, file.all().length() - last.length());
            return file.first(file.records().size() - 1, before + last.substring(0, at));
        });
        ways.put("cut before the last line end", file -> file.same(file.all().stripTrailing()));
        ways.put(
                "cut inside the header",
                file -> file.first(0, file.head().substring(0, file.head().length() / 2)));
        ways.put("cut after the header", file -> file.first(0, file.head()));
        ways.put(
                "cut where a record ends",
                file -> file.first(
                        file.middle(),
                        file.head() + String.join("", file.records().subList(0, file.middle()))));
        ways.put(
                "a record cut in its middle",
                file -> file.record(file.middleRecord()
                                .substring(0, file.place(file.middleRecord(), file.value())[0] - 1)
                        + "\n"));
        ways.put("nothing", file -> file.first(0, ""));
        ways.put("an end of file of old", file -> file.records(file.records().size(), 0, "\u001a\n", false));
    }

    private static void addBytes(Map<String, Way> ways) {
        ways.put("a return inside the value", file -> file.value("(.)$", "\r$1"));
        ways.put("a return too many", file -> file.record(file.middleRecord().stripTrailing() + "\r\r\n"));
        ways.put("a return for one line end", file -> file.joined("\r", true));
        ways.put(
                "returns for all line ends",
                file -> file.same(file.all().replace("\r\n", "\n").replace('\n', '\r')));
        ways.put(
                "line ends of Windows",
                file -> file.same(file.all().replace("\r\n", "\n").replace("\n", "\r\n")));
        ways.put("NUL in the value", file -> whole(file.value("(.)$", "\0$1")));
        ways.put("NUL in the header", file -> file.same("\0" + file.all()));
        ways.put("NULs at the end", file -> file.same(file.all() + "\0".repeat(600)));
        ways.put("a byte of ISO-8859-1", file -> whole(file.value("(.)$", "\u00e9$1")));
        ways.put(
                "two encodings",
                file -> whole(file.anotherValue(
                        file.middleRecord().length() % 2 == 0 ? "\u00c3\u00a9\u00e9" : "\u00e9\u00c3\u00a9")));
        ways.put("a byte order mark", file -> file.same(joined("\u00ef\u00bb\u00bf", file.all())));
        ways.put("a byte order mark amid", file -> whole(file.record("\u00ef\u00bb\u00bf" + file.middleRecord())));
        ways.put("UTF-16", file -> file.same(file.all().getBytes(StandardCharsets.UTF_16)));
        ways.put("UTF-16 that lost a byte", file -> {
            byte[] wide = file.all().getBytes(StandardCharsets.UTF_16);
            return file.same(Arrays.copyOf(wide, wide.length - 1));
        });
        ways.put(
                "UTF-16 in the middle",
                file -> whole(file.record(new String(file.middleRecord().getBytes(StandardCharsets.UTF_16LE), LATIN))));
    }

    private static void addPacked(Map<String, Way> ways) {
        ways.put("a gzip cut off", file -> {
            byte[] packed = Packed.gzip(latin(file.all()));
            return file.same(Arrays.copyOf(packed, packed.length * 2 / 3));
        });
        ways.put("a gzip with a wrong byte", file -> {
            byte[] packed = Packed.gzip(latin(file.all()));
            packed[packed.length / 2] ^= 0x55;
            return file.same(packed);
        });
        ways.put("a zip that leads elsewhere", file -> file.same(Packed.zip("../data.csv", latin(file.all()))));
        ways.put(
                "a zip in a zip", file -> file.same(Packed.zip("data.zip", Packed.zip("data.csv", latin(file.all())))));
        ways.put(
                "a zip bomb",
                file -> file.same(
                        Packed.zip("data.csv", latin(file.all() + "x".repeat(1 << 10) + "\n".repeat(64 << 20)))));
    }

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    private static Broken whole(Broken broken) {
        return new Broken(broken.bytes, broken.untouched, broken.touched, true);
    }

    /** A byte beyond ASCII may be of another encoding than the rest of the file. */
    private static Broken whole(String text, Broken broken) {
        return text.chars().allMatch(c -> c < 128) ? broken : whole(broken);
    }

    /** A file none of whose records need be read as they were. */
    private static Broken all(Broken broken) {
        return new Broken(broken.bytes, List.of(), broken.untouched, true);
    }

    private static String swapped(Lines file, String text) {
        return text.replace(file.delimiter(), file.delimiter() == ',' ? ';' : ',');
    }

    private static byte[] joined(String... parts) {
        return latin(String.join("", parts));
    }

    private static byte[] latin(String text) {
        return text.getBytes(LATIN);
    }
}
