package org.tradegap.report;

import java.util.List;

/** The charts that a report can have. */
public final class Charts {
    private static final List<ChartMaker> ALL = List.of(
            new BalanceBySectorChart(),
            new FlowsChart(),
            new DeficitBySectorChart(),
            new BalancesByPartnerChart(),
            new BalanceByPeriodChart(),
            new ChangeBySectorChart(),
            new BeforeAndAfterChart(),
            new SlopeChart(false),
            new SlopeChart(true));

    private Charts() {}

    /** The ids that a definition can ask for. */
    static List<String> ids() {
        return ALL.stream().map(ChartMaker::id).toList();
    }

    /** The charts that a report asks for, in its order. */
    public static List<Chart> of(ReportData data) {
        return data.definition().contents().charts().stream()
                .flatMap(id -> ALL.stream().filter(maker -> maker.id().equals(id)))
                .map(maker -> maker.make(data))
                .toList();
    }
}
