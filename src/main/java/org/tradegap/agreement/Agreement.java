package org.tradegap.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradegap.definition.Definition;

/**
 * A trade agreement.
 *
 * @param id lower case with dashes
 * @param name in full
 * @param label short, as charts print it
 * @param entryIntoForce the day from which it applies
 */
public record Agreement(String id, String name, String label, LocalDate entryIntoForce) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Reads an entry of {@code agreements} in a report's definition. */
    public static Agreement read(Definition in) {
        String name = in.text("name");
        Agreement agreement = new Agreement(
                in.value("id", "lower case with dashes", Agreement::id, ""),
                name,
                in.text("label", name),
                in.value("entry-into-force", "a date such as 2012-03-15", Agreement::date, LocalDate.EPOCH));
        in.finish();
        return agreement;
    }

    private static Optional<String> id(String text) {
        return Optional.of(text).filter(each -> ID.matcher(each).matches());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
