package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/** The elements of a part of a workbook, in their order. */
final class Elements {
    private Elements() {}

    /** All of a kind in an element, itself among them. */
    static List<XmlObject> of(XmlObject root, Class<? extends XmlObject> kind) {
        List<XmlObject> found = new ArrayList<>();
        walk(root, cursor -> {
            if (kind.isInstance(cursor.getObject())) {
                found.add(cursor.getObject());
            }
        });
        return found;
    }

    /** Changes the texts of elements of a kind that the format got later, for which there are no classes. */
    static void change(XmlObject root, QName kind, BiFunction<String, XmlCursor, String> changed) {
        walk(root, cursor -> {
            if (kind.equals(cursor.getName())) {
                String text = cursor.getTextValue();
                String now = changed.apply(text, cursor);
                if (!now.equals(text)) {
                    cursor.setTextValue(now);
                }
            }
        });
    }

    /** A cursor would go on behind the element to the end of its document. */
    private static void walk(XmlObject root, Consumer<XmlCursor> visit) {
        try (XmlCursor cursor = root.newCursor()) {
            int depth = 0;
            do {
                if (cursor.isStart()) {
                    visit.accept(cursor);
                }
                if (cursor.isContainer()) {
                    depth++;
                } else if (cursor.isFinish()) {
                    depth--;
                }
                cursor.toNextToken();
            } while (depth > 0);
        }
    }
}
