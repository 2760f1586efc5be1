package org.tradegap.trade;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of a commodity classification, or the total of all commodities.
 *
 * @param classification {@code HS} for any edition of the Harmonized System, or another system's name such as
 *     {@code ENDUSE}
 * @param code the code with its leading zeros, or {@code TOTAL}
 */
public record CommodityCode(String classification, String code) {
    /** The code that stands for all commodities together. */
    public static final String TOTAL = "TOTAL";

    /** The classification of every edition of the Harmonized System. */
    public static final String HS = "HS";

    private static final Pattern SYSTEM = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");

    /** Digits, or the chapter of a code whose rest is held back, such as {@code 39XXXXXX}. */
    private static final Pattern HS_CODE = Pattern.compile("(\\d\\d){1,5}|\\d\\d[A-Z]{3}[A-Z0-9]{3}");

    private static final Pattern OTHER_CODE = Pattern.compile("[A-Za-z0-9.]{1,12}");

    /**
     * The code as a file gives it: {@code HS}, {@code HS2012} or another system, and a code with its leading zeros.
     * Empty when the system is no name or the code has a form that the system does not know; HS codes have 2, 4, 6, 8
     * or 10 digits.
     */
    public static Optional<CommodityCode> parse(String classification, String code) {
        boolean hs = classification.equals(HS) || HsEdition.of(classification).isPresent();
        boolean known = hs || (SYSTEM.matcher(classification).matches() && !classification.startsWith(HS));
        boolean formed =
                code.equals(TOTAL) || (hs ? HS_CODE : OTHER_CODE).matcher(code).matches();
        return known && formed ? Optional.of(new CommodityCode(hs ? HS : classification, code)) : Optional.empty();
    }

    /**
     * A code of the Harmonized System with a national subdivision of another length, such as Japan's nine digits.
     *
     * @param digits how many a code has
     */
    public static Optional<CommodityCode> national(String code, int digits) {
        boolean formed = code.length() == digits && code.chars().allMatch(c -> c >= '0' && c <= '9');
        return formed ? Optional.of(new CommodityCode(HS, code)) : Optional.empty();
    }

    public boolean isTotal() {
        return code.equals(TOTAL);
    }

    /** How detailed the code is: its number of digits, 0 for the total. */
    public int level() {
        return isTotal() ? 0 : code.length();
    }
}
