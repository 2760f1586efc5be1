package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.Indicator;
import org.tradegap.season.SeasonalAdjustment;

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
            new BalanceChangeSheet(),
            new IndicatorsSheet(),
            new SectorIndicatorsSheet(),
            new UnitValuesSheet(),
            new SpecialisationSheet(),
            new MirrorSheet(),
            new RealValuesSheet(),
            new MonthsSheet(),
            new SeasonalSheet(SeasonalAdjustment::installed),
            new AgreementsSheet(),
            new ClaimsSheet());

    private Sheets() {}

    /** The ids that a definition can ask for. */
    static List<String> ids() {
        return ALL.stream().map(SheetMaker::id).toList();
    }

    /** The statistics that the sheets of a report show, in the order of their list. */
    static List<Indicator> indicators(ReportDefinition definition) {
        ReportDefinition.Contents contents = definition.contents();
        boolean claims = contents.sheets().contains(ClaimsSheet.ID);
        Set<String> shown = Stream.concat(
                        ALL.stream()
                                .filter(maker -> contents.sheets().contains(maker.id()))
                                .flatMap(maker -> maker.indicators().stream()),
                        claims ? ClaimsSheet.indicators(contents.claims()).stream() : Stream.of())
                .map(each -> each.facts().name())
                .collect(Collectors.toSet());
        return Indicator.ALL.stream()
                .filter(each -> shown.contains(each.facts().name()))
                .toList();
    }

    /** All sheets of a report in the order of the workbook: cover, one page, notes, those asked for, charts, data quality. */
    public static List<Sheet> of(ReportData data, List<Chart> charts) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(OnePageSheet.of(data, charts));
        sheets.add(new NotesSheet().make(data));
        for (String id : data.definition().contents().sheets()) {
            ALL.stream().filter(maker -> maker.id().equals(id)).forEach(maker -> sheets.addAll(made(maker, data)));
        }
        if (!charts.isEmpty()) {
            List<Block> pictures = charts.stream().<Block>map(Picture::new).toList();
            sheets.add(new Sheet("Charts", data.definition().title() + ": charts", List.of(), pictures));
        }
        sheets.add(new DataQualitySheet().make(data));
        List<Sheet> named = ownNames(sheets);
        named.add(0, new CoverSheet().make(data, List.copyOf(named)));
        return named;
    }

    /** The same sheets, with a cover that leads to long tables too. */
    public static List<Sheet> leadingTo(List<DataTable> tables, ReportData data, List<Sheet> sheets) {
        List<Sheet> all = new ArrayList<>(sheets);
        all.set(0, CoverSheet.leadingTo(tables, data, sheets.get(0)));
        return all;
    }

    private static List<Sheet> made(SheetMaker maker, ReportData data) {
        return maker.make(data).stream()
                .map(sheet -> sheet.defining(maker.indicators()))
                .toList();
    }

    /** The same sheets, a number added to the names of those that have one already used. */
    private static List<Sheet> ownNames(List<Sheet> sheets) {
        Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<Sheet> named = new ArrayList<>();
        for (Sheet sheet : sheets) {
            String name = sheet.name();
            for (int n = 2; !used.add(name); n++) {
                String end = " " + n;
                name = sheet.name().substring(0, Math.min(sheet.name().length(), 31 - end.length())) + end;
            }
            named.add(sheet.named(name));
        }
        return named;
    }
}
