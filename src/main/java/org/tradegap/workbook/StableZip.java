package org.tradegap.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip archive with its entries in one order and at one time of day, whoever wrote it and when. */
final class StableZip {
    /** A month after the format's first instant, which would add a field that depends on the time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** The list of content types comes first, as readers of a stream expect. */
    private static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> !name.startsWith("[")).thenComparing(Comparator.naturalOrder());

    /** Most of a long sheet is the same from row to row: more effort makes it little smaller. */
    private static final int FAST = 1;

    private StableZip() {}

    /** Makes what a part becomes of what it was. */
    interface Content {
        void write(byte[] before, OutputStream out) throws IOException;
    }

    /**
     * Copies an archive.
     *
     * @param grown the parts that are written anew, by name, behind all others and in this order
     */
    static void rewrite(byte[] archive, Map<String, Content> grown, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Map<String, byte[]> entries = entries(archive);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (!grown.containsKey(entry.getKey())) {
                begin(zip, entry.getKey());
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        zip.setLevel(FAST);
        for (Map.Entry<String, Content> entry : grown.entrySet()) {
            begin(zip, entry.getKey());
            entry.getValue().write(entries.getOrDefault(entry.getKey(), new byte[0]), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry target = new ZipEntry(name);
        target.setTimeLocal(TIME);
        zip.putNextEntry(target);
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(ORDER);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
