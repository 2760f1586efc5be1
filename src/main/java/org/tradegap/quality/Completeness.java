package org.tradegap.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/** Every period and partner of the report has exports and imports, of whole periods. */
final class Completeness implements Check {
    private static final String IN_PART =
            ": total not known, since some sectors have no row and the source does not say"
                    + " that this means no trade (absent: missing)";

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
        notYet(evidence).ifPresent(findings::add);
        for (BalanceCube.Pair pair : evidence.due()) {
            Balance total = evidence.main().cube().total(pair);
            Collection<Balance> cells = evidence.main().cube().cells(pair).values();
            side(pair, "exports", total.exports(), any(cells, Balance::exports), findings);
            side(pair, "imports", total.imports(), any(cells, Balance::imports), findings);
        }
        return findings;
    }

    /** That the source ends before the report does; to be looked at where the control totals do not. */
    private Optional<Finding> notYet(Evidence evidence) {
        Optional<Period> last = Evidence.lastMonth(evidence.main());
        long months = evidence.wanted().stream()
                .map(BalanceCube.Pair::period)
                .distinct()
                .filter(period -> last.isPresent() && period.compareTo(last.get()) > 0)
                .count();
        if (months == 0) {
            return Optional.empty();
        }
        Optional<Period> control = evidence.control().flatMap(Evidence::lastMonth);
        boolean later = control.isPresent() && control.get().compareTo(last.get()) > 0;
        String text = "the detail source ends with " + last.get() + "; " + months + " months after it are not there yet"
                + (later ? ", while control totals go to " + control.get() : "");
        return Optional.of(new Finding(later ? Finding.Severity.WARNING : Finding.Severity.NOTE, name(), text));
    }

    private static boolean any(Collection<Balance> cells, Function<Balance, Observation> side) {
        return cells.stream().map(side).anyMatch(Observation::isKnown);
    }

    private void side(BalanceCube.Pair pair, String flow, Observation total, boolean inPart, List<Finding> findings) {
        String place = pair.reporter() + " " + flow + " with " + pair.partner() + " in " + pair.period();
        if (total.status() == Status.CONFIDENTIAL) {
            findings.add(
                    new Finding(Finding.Severity.WARNING, name(), place + ": confidential values, total not known"));
        } else if (!total.isKnown()) {
            findings.add(new Finding(
                    Finding.Severity.FAILURE,
                    name(),
                    place + (inPart ? IN_PART : ": not available in the detail source")));
        } else if (total.status() == Status.PARTIAL) {
            findings.add(new Finding(Finding.Severity.WARNING, name(), place + ": months are missing, partial year"));
        }
    }
}
