package org.tradegap.quality;

import java.util.ArrayList;
import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** Every period and partner of the report has exports and imports, of whole periods. */
final class Completeness implements Check {
    @Override
    public String name() {
        return "Completeness";
    }

    @Override
    public String rule() {
        return "The detail source gives exports and imports for every partner and period of the report.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (BalanceCube.Pair pair : evidence.wanted()) {
            Balance total = evidence.main().cube().total(pair);
            side(pair, "exports", total.exports(), findings);
            side(pair, "imports", total.imports(), findings);
        }
        return findings;
    }

    private void side(BalanceCube.Pair pair, String flow, Observation total, List<Finding> findings) {
        String place = pair.reporter() + " " + flow + " with " + pair.partner() + " in " + pair.period();
        if (total.status() == Status.CONFIDENTIAL) {
            findings.add(
                    new Finding(Finding.Severity.WARNING, name(), place + ": confidential values, total not known"));
        } else if (!total.isKnown()) {
            findings.add(new Finding(Finding.Severity.FAILURE, name(), place + ": not available in the detail source"));
        } else if (total.status() == Status.PARTIAL) {
            findings.add(new Finding(Finding.Severity.WARNING, name(), place + ": months are missing, partial year"));
        }
    }
}
