package org.tradegap.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * What a release depends on; the same fingerprint means the same release.
 *
 * @param figures sha256 of the figures, in hex
 * @param definition sha256 of the report's definition and the sector schemes it uses
 * @param template sha256 of the workbook template
 * @param program the program's version
 */
public record Fingerprint(String figures, String definition, String template, String program) {
    /** What differs from the newest release, in words; empty when nothing does. */
    public List<String> changesSince(Fingerprint newest) {
        List<String> changes = new ArrayList<>();
        note(changes, "figures", figures, newest.figures);
        note(changes, "definition", definition, newest.definition);
        note(changes, "template", template, newest.template);
        note(changes, "program version", program, newest.program);
        return List.copyOf(changes);
    }

    private static void note(List<String> changes, String what, String now, String before) {
        if (!now.equals(before)) {
            changes.add(what);
        }
    }
}
