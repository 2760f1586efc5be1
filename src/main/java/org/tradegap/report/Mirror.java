package org.tradegap.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradegap.balance.BalanceCube;
import org.tradegap.definition.Definition;
import org.tradegap.trade.Area;

/**
 * How a report's figures are set against those that its partners have of the same trade.
 *
 * @param source the further source in which the partners are reporters
 * @param ownFactor what the reporter's imports are divided by, for freight and insurance in them; 1 for customs values
 * @param partnerFactor the same of the partners' imports
 */
public record Mirror(String source, BigDecimal ownFactor, BigDecimal partnerFactor) {
    private static final Pattern FACTOR = Pattern.compile("1(\\.\\d{1,4})?");

    /** Reads the entry {@code mirror} of a definition. */
    static Mirror read(Definition in, ReportDefinition.Roles sources) {
        List<String> further = List.copyOf(sources.further().keySet());
        String source = further.isEmpty() ? in.text("source") : in.choice("source", further);
        if (further.isEmpty()) {
            in.problem("source", "a source under 'further' in 'sources'", "none");
        }
        Mirror mirror = new Mirror(source, factor(in, "own-factor"), factor(in, "partner-factor"));
        in.finish();
        return mirror;
    }

    /** The trade of the report as its partners have it. */
    public List<BalanceCube.Pair> pairs(Scope scope) {
        return scope.pairs().stream().map(Mirror::mirrored).toList();
    }

    static BalanceCube.Pair mirrored(BalanceCube.Pair pair) {
        Area reporter = pair.partner();
        Area partner = pair.reporter();
        return new BalanceCube.Pair(pair.period(), reporter, partner);
    }

    private static BigDecimal factor(Definition in, String key) {
        return in.value(
                key,
                "a factor from 1 to 1.9999",
                text -> FACTOR.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty(),
                BigDecimal.ONE);
    }
}
