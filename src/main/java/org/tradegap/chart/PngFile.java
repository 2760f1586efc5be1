package org.tradegap.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * An image as the bytes of a PNG file, without a date, with its resolution. ImageIO gives the same pixels in three times the
 * time, since it goes through every sample several times.
 */
final class PngFile {
    /** Pixels of the file for one unit of the page. */
    static final int SCALE = 2;

    /** 96 units an inch, as browsers and spreadsheets count them. */
    private static final int PIXELS_PER_METRE = (int) Math.round(96 * SCALE / 0.0254);

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte BITS = 8;
    private static final byte RED_GREEN_BLUE = 2;
    private static final byte METRE = 1;

    /** More effort makes charts little smaller. */
    private static final int EFFORT = 4;

    private PngFile() {}

    /** The bytes of an image of {@link BufferedImage#TYPE_INT_RGB}. */
    static byte[] bytes(BufferedImage image) {
        if (image.getType() != BufferedImage.TYPE_INT_RGB) {
            throw new IllegalArgumentException("an image of type " + image.getType());
        }
        var bytes = new ByteArrayOutputStream();
        try (var file = new DataOutputStream(bytes)) {
            file.writeLong(SIGNATURE);
            chunk(file, "IHDR", header -> {
                header.writeInt(image.getWidth());
                header.writeInt(image.getHeight());
                header.write(new byte[] {BITS, RED_GREEN_BLUE, 0, 0, 0});
            });
            chunk(file, "pHYs", resolution -> {
                resolution.writeInt(PIXELS_PER_METRE);
                resolution.writeInt(PIXELS_PER_METRE);
                resolution.write(METRE);
            });
            chunk(file, "IDAT", data -> pixels(image, data));
            chunk(file, "IEND", end -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What stands in a chunk. */
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static void chunk(DataOutputStream file, String type, Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var chunk = new DataOutputStream(bytes)) {
            chunk.write(type.getBytes(StandardCharsets.US_ASCII));
            content.write(chunk);
        }
        var sum = new CRC32();
        sum.update(bytes.toByteArray());
        file.writeInt(bytes.size() - type.length());
        bytes.writeTo(file);
        file.writeInt((int) sum.getValue());
    }

    /** Rows as they are: charts have areas of one colour, which come out no smaller as differences. */
    private static void pixels(BufferedImage image, DataOutputStream out) throws IOException {
        int width = image.getWidth();
        int[] colours = new int[width];
        byte[] row = new byte[1 + 3 * width];
        var deflater = new Deflater(EFFORT);
        var data = new DeflaterOutputStream(out, deflater, 1 << 13);
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getDataElements(0, y, width, 1, colours);
            for (int x = 0; x < width; x++) {
                row[3 * x + 1] = (byte) (colours[x] >> 16);
                row[3 * x + 2] = (byte) (colours[x] >> 8);
                row[3 * x + 3] = (byte) colours[x];
            }
            data.write(row);
        }
        data.finish();
        deflater.end();
    }
}
