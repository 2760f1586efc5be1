package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import org.tradegap.agreement.Agreement;
import org.tradegap.agreement.Comparison;
import org.tradegap.indicator.ChangeOnYear;
import org.tradegap.indicator.CounterfactualBalance;
import org.tradegap.indicator.Cumulative;
import org.tradegap.indicator.DeficitChange;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.TotalTrade;

/** A sheet for each agreement: trade before and after, the tariffs that it stages, its quotas, and trade inside and outside of it. */
final class AgreementsSheet implements SheetMaker {
    static final String ID = "agreements";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                new TotalTrade(),
                new ChangeOnYear(),
                new DeficitChange(),
                new CounterfactualBalance(),
                new Cumulative());
    }

    @Override
    public List<Sheet> make(ReportData data) {
        return data.definition().agreements().stream()
                .filter(Agreement::hasFigures)
                .map(agreement -> sheet(data, agreement))
                .toList();
    }

    private static Sheet sheet(ReportData data, Agreement agreement) {
        List<Block> blocks = new ArrayList<>();
        agreement.comparison().ifPresent(each -> blocks.addAll(new BeforeAfterTables(data, agreement, each).blocks()));
        if (!agreement.parties().isEmpty()) {
            blocks.addAll(new GroupTable(data, agreement).blocks());
        }
        agreement.stagings().forEach(each -> blocks.addAll(new StagingTable(data, agreement, each).blocks()));
        agreement.quotas().forEach(each -> blocks.addAll(QuotaTable.blocks(each)));
        return new Sheet(
                Lines.sheetName("Agreement " + agreement.id()),
                data.definition().title() + ": " + agreement.name(),
                List.of(
                        "In force since " + agreement.entryIntoForce() + rule(agreement)
                                + " That one thing came after another does not make it its effect.",
                        Lines.balanceUnit(data),
                        Lines.source(data.detail().source())),
                blocks);
    }

    /** What is done with the period of the entry into force. */
    private static String rule(Agreement agreement) {
        return agreement
                .comparison()
                .map(Comparison::partial)
                .map(partial -> switch (partial) {
                    case SHARE_OF_DAYS ->
                        "; the trade of the period in which that day lies is spread evenly over its days.";
                    case NEXT_PERIOD -> "; the period in which that day lies is left out, unless it is its first day.";
                })
                .orElse(".");
    }

    /** A table's name, unique in the report. */
    static String name(Agreement agreement, String what) {
        return ("agreement_" + agreement.id() + "_" + what).replace('-', '_');
    }
}
