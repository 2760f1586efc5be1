package org.tradegap.quality;

import java.util.ArrayList;
import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.trade.Observation;

/** Every sector scheme adds up to the same totals. */
final class SectorsAddUp implements Check {
    @Override
    public String name() {
        return "Sectors add up";
    }

    @Override
    public String rule() {
        return "The sectors of every scheme add up to the same exports and imports, exactly.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (BalanceCube.Pair pair : evidence.wanted()) {
            Balance own = evidence.main().cube().total(pair);
            boolean same = evidence.detail().stream()
                    .map(merged -> merged.cube().total(pair))
                    .allMatch(total -> same(total, own));
            if (!same) {
                String text = "the schemes give different totals for " + pair.partner() + " in " + pair.period();
                findings.add(new Finding(Finding.Severity.FAILURE, name(), text));
            }
        }
        return findings;
    }

    private static boolean same(Balance one, Balance other) {
        return one.rows() == other.rows()
                && same(one.exports(), other.exports())
                && same(one.imports(), other.imports());
    }

    private static boolean same(Observation one, Observation other) {
        return (one.isKnown() && other.isKnown()) ? one.value().compareTo(other.value()) == 0 : one.equals(other);
    }
}
