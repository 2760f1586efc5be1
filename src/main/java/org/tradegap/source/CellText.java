package org.tradegap.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook holds, as it would stand in a CSV: never rounded, and without regard to how it is shown. */
final class CellText {
    /** An exponent beyond this is no figure of trade; writing it out would fill the memory. */
    private static final int LONGEST = 400;

    private static final Pattern AS_WRITTEN = Pattern.compile("-?\\d+(\\.\\d*)?(?<!\\.0)");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|[\\\\_*].");

    private CellText() {}

    /** The text of a cell; a date in ISO 8601, a number digit by digit as the file has it. */
    static String of(Cell cell) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            Optional<String> date = isDate(cell) ? date(cell) : Optional.empty();
            return date.orElseGet(() -> number(raw, number));
        }
        return value instanceof Boolean truth ? String.valueOf(truth).toUpperCase(Locale.ROOT) : raw;
    }

    /** Some programs write {@code 1.2E7} and {@code 2016.0} for what is 12000000 and 2016. */
    private static String number(String raw, BigDecimal number) {
        if (AS_WRITTEN.matcher(raw).matches() || Math.abs((long) number.scale()) > LONGEST) {
            return raw;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Optional<String> date(Cell cell) {
        try {
            LocalDateTime date = cell.asDate();
            boolean day = date.toLocalTime().equals(LocalTime.MIDNIGHT);
            return Optional.of(day ? date.toLocalDate().toString() : date.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a cell's format shows years, days or months; those of East Asia have a number and no text. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (format == null) {
            return id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        }
        return showsDays(format);
    }

    private static boolean showsDays(@Nullable String format) {
        String bare = LITERAL.matcher(String.valueOf(format)).replaceAll("").toLowerCase(Locale.ROOT);
        String first = bare.split(";", 2)[0];
        boolean months = first.indexOf('m') >= 0 && first.indexOf('h') < 0 && first.indexOf('s') < 0;
        return first.indexOf('y') >= 0 || first.indexOf('d') >= 0 || months;
    }
}
