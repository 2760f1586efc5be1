package org.tradegap.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** An image as the bytes of a PNG file, without a date, with its resolution. */
final class PngFile {
    /** Pixels of the file for one unit of the page. */
    static final int SCALE = 2;

    /** 96 units an inch, as browsers and spreadsheets count them. */
    private static final int PIXELS_PER_METRE = (int) Math.round(96 * SCALE / 0.0254);

    private PngFile() {}

    static byte[] bytes(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(new IIOImage(image, null, resolution(writer, image)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata resolution(ImageWriter writer, BufferedImage image) throws IIOInvalidTreeException {
        var physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", Integer.toString(PIXELS_PER_METRE));
        physical.setAttribute("pixelsPerUnitYAxis", Integer.toString(PIXELS_PER_METRE));
        physical.setAttribute("unitSpecifier", "meter");
        var root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(physical);
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
        metadata.mergeTree("javax_imageio_png_1.0", root);
        return metadata;
    }
}
