package org.tradegap.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** What of a cell a reading looks at. A deficit is not applicable where there is a surplus, and the other way round. */
public enum Measure {
    EXPORTS("exports"),
    IMPORTS("imports"),
    TOTAL_TRADE("total trade"),
    BALANCE("balance"),
    DEFICIT("deficit"),
    SURPLUS("surplus");

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    /** The name in definitions. */
    String code() {
        return words.replace(' ', '-');
    }

    String words() {
        return words;
    }

    Observation of(Balance cell) {
        return switch (this) {
            case EXPORTS -> cell.exports();
            case IMPORTS -> cell.imports();
            case TOTAL_TRADE -> cell.totalTrade();
            case BALANCE -> cell.balance();
            case DEFICIT -> oneSided(Observation.ZERO.minus(cell.balance()));
            case SURPLUS -> oneSided(cell.balance());
        };
    }

    static List<String> codes() {
        return Stream.of(values()).map(Measure::code).toList();
    }

    static Optional<Measure> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    private static Observation oneSided(Observation figure) {
        return figure.isNegative() ? Observation.missing(Status.NOT_APPLICABLE) : figure;
    }
}
