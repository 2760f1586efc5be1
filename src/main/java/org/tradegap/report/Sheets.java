package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import org.tradegap.balance.Balance;

/** The sheets that a report can have. */
public final class Sheets {
    private static final List<SheetMaker> ALL = List.of(
            new SummarySheet(),
            new PartnerRankingSheet(),
            new WorldShareSheet(),
            new BySectorSheet("balance-by-sector", "balance", Look.BALANCE, Balance::balance, true),
            new BySectorSheet("exports-by-sector", "exports", Look.AMOUNT, Balance::exports, false),
            new BySectorSheet("imports-by-sector", "imports", Look.AMOUNT, Balance::imports, false),
            new DeficitShareSheet(),
            new BalanceChangeSheet());

    private Sheets() {}

    /** The ids that a definition can ask for. */
    static List<String> ids() {
        return ALL.stream().map(SheetMaker::id).toList();
    }

    /** All sheets of a report in the order of the workbook: cover, notes, those asked for, charts, data quality. */
    public static List<Sheet> of(ReportData data, List<Chart> charts) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new NotesSheet().make(data));
        for (String id : data.definition().contents().sheets()) {
            ALL.stream().filter(maker -> maker.id().equals(id)).forEach(maker -> sheets.addAll(maker.make(data)));
        }
        if (!charts.isEmpty()) {
            List<Block> pictures = charts.stream().<Block>map(Picture::new).toList();
            sheets.add(new Sheet("Charts", data.definition().title() + ": charts", List.of(), pictures));
        }
        sheets.add(new DataQualitySheet().make(data));
        sheets.add(0, new CoverSheet().make(data, List.copyOf(sheets)));
        return sheets;
    }
}
