package org.tradegap.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tradegap.trade.Area;

/**
 * A trade agreement.
 *
 * @param id lower case with dashes
 * @param name in full
 * @param label short, as charts print it
 * @param entryIntoForce the day from which it applies
 * @param parties the reporter's partners in it; all partners of the report where none are named
 * @param comparison how trade before is set against trade after, where that is wanted
 * @param stagings tariffs that change step by step
 * @param quotas limits of quantities
 */
public record Agreement(
        String id,
        String name,
        String label,
        LocalDate entryIntoForce,
        List<Area> parties,
        Optional<Comparison> comparison,
        List<Staging> stagings,
        List<Quota> quotas) {
    public Agreement {
        parties = List.copyOf(parties);
        stagings = List.copyOf(stagings);
        quotas = List.copyOf(quotas);
    }

    /** Whether it says more than when it came into force. */
    public boolean hasFigures() {
        return comparison.isPresent() || !stagings.isEmpty() || !quotas.isEmpty() || !parties.isEmpty();
    }
}
