package org.tradegap.balance;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers and texts of files in as many bytes as they need: seven bits of a number a byte, texts in UTF-8. */
final class Packed {
    private Packed() {}

    static void write(DataOutputStream out, long number) throws IOException {
        long left = number;
        while ((left & ~0x7FL) != 0) {
            out.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(out, bytes.length);
        out.write(bytes);
    }

    static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        write(out, texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }
}
