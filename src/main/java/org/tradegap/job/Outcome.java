package org.tradegap.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tradegap.publish.Manifest;

/**
 * What came of a report in a run.
 *
 * @param asOf the as-of date of the run
 * @param release the release made or, where nothing changed, the newest there is
 * @param why what changed
 * @param findings what the checks have to say
 * @param folder where it is
 */
public record Outcome(
        String report,
        Result result,
        LocalDate asOf,
        String release,
        List<String> why,
        List<Manifest.Finding> findings,
        String folder) {
    /** How it ended. */
    public enum Result {
        PUBLISHED,
        UNCHANGED,
        KEPT_AS_DRAFT;

        /** The word for it in JSON, in lower case with dashes. */
        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One line for the operator. */
    String words() {
        return report + ": "
                + switch (result) {
                    case PUBLISHED -> "published " + release + " (" + String.join(", ", why) + ") in " + folder;
                    case UNCHANGED ->
                        "nothing new since " + release
                                + ": figures, definition, template and program version are the same";
                    case KEPT_AS_DRAFT -> "not published, the checks failed; draft kept in " + folder;
                };
    }
}
