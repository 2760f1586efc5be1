package org.tradegap.trade;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Who says so and on what terms: one value for all figures of a source.
 *
 * @param id short, lower case with dashes
 * @param title the source as it is cited
 * @param note one sentence on what the file is
 * @param vintage its dates
 * @param currency ISO 4217
 * @param scale how many units of the currency 1 stands for
 * @param basis of exports and imports
 * @param editions years to the HS edition in use, as the source gives them
 * @param absentIsZero whether a row that is not there means no trade, provided that its reporter, partner, period and
 *     flow have any row
 */
public record Source(
        String id,
        String title,
        String note,
        Vintage vintage,
        String currency,
        BigDecimal scale,
        Basis basis,
        Map<String, String> editions,
        boolean absentIsZero) {
    /** Whether figures of both may stand in one table: the same basis, currency and scale. */
    public boolean sameTermsAs(Source other) {
        return basis.agreesWith(other.basis) && currency.equals(other.currency) && scale.compareTo(other.scale) == 0;
    }

    /** The unit of the values: {@code USD}, {@code million USD} or {@code 250 USD}. */
    public String unit() {
        return switch (scale.toPlainString()) {
            case "1" -> currency;
            case "1000" -> "thousand " + currency;
            case "1000000" -> "million " + currency;
            default -> scale.toPlainString() + " " + currency;
        };
    }
}
