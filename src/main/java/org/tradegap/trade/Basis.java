package org.tradegap.trade;

import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    public record OfFlow(String coverage, String valuation) {
        /** Of a flow that a source does not give. */
        public static final OfFlow NONE = new OfFlow("", "");

        boolean agreesWith(OfFlow other) {
            return equals(other) || equals(NONE) || other.equals(NONE);
        }
    }

    /** Whether no flow that both give has another basis in the other. */
    public boolean agreesWith(Basis other) {
        return exports.agreesWith(other.exports) && imports.agreesWith(other.imports);
    }

    /** What either of two bases that agree says. */
    public Basis and(Basis other) {
        return new Basis(
                exports.equals(OfFlow.NONE) ? other.exports : exports,
                imports.equals(OfFlow.NONE) ? other.imports : imports);
    }

    /** The basis in words: {@code total exports, FOB; general imports, CIF}. */
    public String words() {
        String imported = imports.coverage().equals("consumption") ? "imports for consumption" : "general imports";
        return Stream.of(
                        exports.equals(OfFlow.NONE) ? "" : exports.coverage() + " exports, " + point(exports),
                        imports.equals(OfFlow.NONE) ? "" : imported + ", " + point(imports))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String point(OfFlow flow) {
        return flow.valuation().equals("customs") ? "customs value" : flow.valuation();
    }
}
