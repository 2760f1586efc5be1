package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/** The period columns of a table; a partial year says so in its header. */
final class Periods {
    private Periods() {}

    /** One column for each period. */
    static List<Table.Column> columns(ReportData data, List<Period> periods, Look look) {
        return periods.stream()
                .map(period -> new Table.Column(label(data, period), look))
                .toList();
    }

    /** The period, with a remark where some partner's figures cover only a part of it. */
    static String label(ReportData data, Period period) {
        return isPartial(data, period) ? period + " [partial]" : period.toString();
    }

    /** The period as sentences have it, with the same remark. */
    static String inWords(ReportData data, Period period) {
        return Wording.period(period) + (isPartial(data, period) ? " (months missing)" : "");
    }

    private static boolean isPartial(ReportData data, Period period) {
        return data.scope().partners().keySet().stream().anyMatch(partner -> partial(data, period, partner));
    }

    /** The periods that have the same period a year before in the report. */
    static List<Period> withYearBefore(Scope scope) {
        List<Period> all = scope.periods();
        return all.stream().filter(period -> all.contains(yearBefore(period))).toList();
    }

    static Period yearBefore(Period period) {
        return new Period(period.year() - 1, period.month());
    }

    /** Columns in front of others. */
    static List<Table.Column> join(List<Table.Column> front, List<Table.Column> rest) {
        List<Table.Column> all = new ArrayList<>(front);
        all.addAll(rest);
        return all;
    }

    private static boolean partial(ReportData data, Period period, Area partner) {
        Balance total = data.detail().total(data.scope().pair(period, partner));
        return total.exports().status() == Status.PARTIAL || total.imports().status() == Status.PARTIAL;
    }
}
