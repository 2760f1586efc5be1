package org.tradegap.quality;

import java.math.BigDecimal;

/**
 * What a report still accepts, each in percent.
 *
 * @param rejected of the rows of a file; above it, the input is refused
 * @param unclassified of total trade, in codes that no sector claims
 * @param control of a control total, by which exports or imports may differ from it
 * @param aggregates of a total that the source itself gives, by which the rows it is made of may differ from it
 * @param fewerRows of the rows that a file had in the newest release, by which it may have fewer now
 */
public record Limits(
        BigDecimal rejected, BigDecimal unclassified, BigDecimal control, BigDecimal aggregates, BigDecimal fewerRows) {
    /** What holds where a definition sets none: 0.1, 1, 5, 0 and 0 percent. */
    public static final Limits STANDARD =
            new Limits(new BigDecimal("0.1"), BigDecimal.ONE, new BigDecimal("5"), BigDecimal.ZERO, BigDecimal.ZERO);
}
