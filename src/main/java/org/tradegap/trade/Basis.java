package org.tradegap.trade;

/**
 * What a source's values are: which goods count and at what point they are valued (UN, International Merchandise Trade
 * Statistics 2010, chapters 2 and 4). Figures of two bases are never added or divided in silence.
 *
 * @param exports of exports
 * @param imports of imports
 */
public record Basis(OfFlow exports, OfFlow imports) {
    /**
     * The basis of one flow.
     *
     * @param coverage {@code total} or {@code domestic} exports, {@code general} imports or those for
     *     {@code consumption}
     * @param valuation {@code FOB} or {@code FAS} for exports, {@code CIF}, {@code FOB} or {@code customs} value for
     *     imports
     */
    public record OfFlow(String coverage, String valuation) {}

    /** The basis in words: {@code total exports, FOB; general imports, CIF}. */
    public String words() {
        String imported = imports.coverage().equals("consumption") ? "imports for consumption" : "general imports";
        return exports.coverage() + " exports, " + point(exports) + "; " + imported + ", " + point(imports);
    }

    private static String point(OfFlow flow) {
        return flow.valuation().equals("customs") ? "customs value" : flow.valuation();
    }
}
