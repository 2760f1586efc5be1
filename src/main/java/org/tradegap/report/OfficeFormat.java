package org.tradegap.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A further format of the workbook, which LibreOffice makes of it. */
public enum OfficeFormat {
    ODS,
    PDF;

    /** How definitions name it and its files end, such as {@code ods}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(OfficeFormat::code).toList();
    }

    static Optional<OfficeFormat> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
