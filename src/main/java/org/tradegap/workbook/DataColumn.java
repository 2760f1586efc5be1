package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.Look;
import org.tradegap.workbook.HouseStyle.Twist;

/** The XML that every cell of a column of a long table has around its row's number and what stands in it. */
final class DataColumn {
    final byte[] open;
    final byte[] figure;
    final byte[] formula;
    final Words words;
    final Words formulaLike;
    final Words missing;
    final Words formulaLikeMissing;

    /** A cell of words in one of its styles: empty, shared or with its own. */
    static final class Words {
        final byte[] empty;
        final byte[] shared;
        final byte[] inline;

        private Words(HouseStyle style, Look look, Set<Twist> twists) {
            String id = style(style, look, twists);
            empty = (id + "/>").getBytes(ISO_8859_1);
            shared = (id + " t=\"s\"><v>").getBytes(ISO_8859_1);
            inline = (id + " t=\"inlineStr\"><is>").getBytes(ISO_8859_1);
        }
    }

    /**
     * @param column from 0
     * @param behindFigures whether its words stand beside the figures of the column before
     */
    DataColumn(int column, Look look, boolean behindFigures, HouseStyle style) {
        Set<Twist> apart = behindFigures ? Set.of(Twist.INDENTED) : Set.of();
        open = ("<c r=\"" + DataPlaces.letters(column)).getBytes(ISO_8859_1);
        figure = (style(style, look, Set.of()) + "><v>").getBytes(ISO_8859_1);
        formula = (style(style, look, Set.of()) + "><f>").getBytes(ISO_8859_1);
        words = new Words(style, look, apart);
        formulaLike =
                new Words(style, look, behindFigures ? Set.of(Twist.INDENTED, Twist.LITERAL) : Set.of(Twist.LITERAL));
        missing = new Words(style, look, Set.of(Twist.RIGHT));
        formulaLikeMissing = new Words(style, look, Set.of(Twist.RIGHT, Twist.LITERAL));
    }

    private static String style(HouseStyle style, Look look, Set<Twist> twists) {
        return "\" s=\"" + style.of(look, twists).getIndex() + "\"";
    }
}
