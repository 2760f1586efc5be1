package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tradegap.definition.Problem;

/**
 * Looks through an xlsx file before it is read. Its reader opens the zip on its own, holds a row and all shared texts in
 * memory, and trusts the numbers that point to them; so checksums, sizes and those numbers are checked here.
 */
final class WorkbookCheck {
    private static final int LONGEST_ROW = 16 << 20;
    private static final int LARGEST_PART = 64 << 20;
    private static final int LAST_COLUMN = 3;
    private static final int COST_OF_ELEMENT = 16;

    private final String name;
    private long texts;
    private long highest = -1;

    private WorkbookCheck(String name) {
        this.name = name;
    }

    /**
     * Looks through all parts of an xlsx file.
     *
     * @throws InputException when it is damaged or would not fit into memory
     */
    static void check(Path file) throws IOException {
        WorkbookCheck check = new WorkbookCheck(file.toString());
        try (Archive archive = Archive.open(file)) {
            for (String part : archive.names()) {
                try (InputStream in = archive.open(part)) {
                    check.part(part.toLowerCase(Locale.ROOT), in);
                }
            }
        }
        if (check.highest >= check.texts) {
            throw Damage.of(check.name, "text " + check.highest + " of " + check.texts);
        }
    }

    private void part(String part, InputStream in) throws IOException {
        if (part.endsWith(".xml")) {
            new Part(part.startsWith("xl/worksheets/")).read(in);
        } else {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** One part: what it holds since the last row began, or in all. */
    private final class Part {
        private final boolean sheet;
        private final StringBuilder value = new StringBuilder();
        private long size;
        private boolean shared;

        Part(boolean sheet) {
            this.sheet = sheet;
        }

        void read(InputStream in) throws IOException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    take(xml, xml.next());
                    refuseHuge();
                }
            } catch (XMLStreamException e) {
                if (e.getNestedException() instanceof IOException io) {
                    throw io;
                }
                throw Damage.of(name, e);
            }
        }

        private void take(XMLStreamReader xml, int event) {
            if (event == XMLStreamReader.START_ELEMENT) {
                size += COST_OF_ELEMENT;
                start(xml);
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("v")) {
                point();
            } else if (xml.hasText()) {
                size += xml.getTextLength();
                if (shared && value.length() < COST_OF_ELEMENT) {
                    value.append(xml.getText());
                }
            }
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "si" -> texts++;
                case "row" -> size = sheet ? 0 : size;
                case "v" -> value.setLength(0);
                case "c" -> {
                    shared = "s".equals(xml.getAttributeValue(null, "t"));
                    String place = xml.getAttributeValue(null, "r");
                    if (place != null
                            && place.chars().filter(Character::isLetter).count() > LAST_COLUMN) {
                        throw Damage.of(name, "a cell " + place);
                    }
                }
                default -> {
                    // says nothing
                }
            }
        }

        /** A cell that points to a shared text. */
        private void point() {
            if (shared && !value.isEmpty()) {
                String index = value.toString();
                if (!index.matches("\\d{1,9}")) {
                    throw Damage.of(name, "text '" + index + "'");
                }
                highest = Math.max(highest, Long.parseLong(index));
            }
            shared = false;
        }

        private void refuseHuge() {
            if (size > (sheet ? LONGEST_ROW : LARGEST_PART)) {
                String expected = sheet ? "rows of less than 16 MiB" : "shared texts of less than 64 MiB";
                throw new InputException(new Problem(name, 0, expected, "more"));
            }
        }
    }
}
