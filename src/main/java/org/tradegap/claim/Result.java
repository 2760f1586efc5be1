package org.tradegap.claim;

import java.util.List;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Source;

/**
 * What a reading of a statement comes to.
 *
 * @param figure in the unit of the claim; exact, ratios to 34 digits
 * @param verdict whether the figure is what the statement says
 * @param terms what it was computed from; none where it is quoted
 * @param sources of the terms, that of the part before that of the whole
 * @param missing why there is no figure, in words; empty where there is one
 */
public record Result(
        Reading reading, Observation figure, Verdict verdict, List<Term> terms, List<Source> sources, String missing) {
    public Result {
        terms = List.copyOf(terms);
        sources = List.copyOf(sources);
    }

    /** Whether the figure is taken over from elsewhere. */
    public boolean quoted() {
        return reading instanceof Reading.Quoted;
    }

    /** Whether it sets figures of one basis against those of another. */
    public boolean mixed() {
        return sources.stream()
                .anyMatch(each -> !each.basis().agreesWith(sources.get(0).basis()));
    }
}
