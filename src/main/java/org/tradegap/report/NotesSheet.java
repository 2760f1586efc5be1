package org.tradegap.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.balance.BalanceCube;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Source;

/** Basis, definitions with their formulas, shorthand and rounding. */
final class NotesSheet {
    private static final String ROUNDING =
            "Cells hold exact figures and are rounded only where they are shown. A balance is"
                    + " rounded from the exact figures and may differ from the difference of rounded exports and imports;"
                    + " rounded sectors may not add up to the rounded total.";

    private static final String BESIDE =
            "The column Shorthand of a table says which figures of its row a sign is about: those of the columns named,"
                    + " of every period from the first to the last where two are named with \"to\", or all figures of the"
                    + " row. Others have no sign. Where there is no figure, the sign stands in its place.";

    Sheet make(ReportData data) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(table("basis", "No.", "Note", basis(data)).under("Basis"));
        blocks.addAll(table("sources", "Source id", "What it is", sources(data)).under("Sources"));
        Map<String, String> definitions = definitions(data);
        if (!definitions.isEmpty()) {
            blocks.add(new Prose(
                    "Definitions",
                    List.of(new Cell.Text(
                            "X exports, M imports, B balance, T total trade; s a sector, p a partner, t a period."))));
            blocks.add(table("definitions", "Indicator", "Formula, remarks and source", definitions));
        }
        blocks.add(new Prose("Shorthand", List.of(new Cell.Text(BESIDE))));
        blocks.add(table("shorthand", "Sign", "Meaning", shorthand()));
        return new Sheet("Notes", data.definition().title() + ": notes", List.of(), blocks);
    }

    private static Map<String, String> shorthand() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("[c]", "Confidential, held back by the source");
        signs.put("[e]", "Estimated");
        signs.put("[low]", "Not zero, but shown as zero since it is less than half of the last digit shown");
        signs.put("[p]", "Provisional");
        signs.put("[r]", "Revised since an earlier publication of the source");
        signs.put("[x]", "Not available");
        signs.put("[z]", "Not applicable");
        signs.put("[partial]", "A year of which months are missing; never compared with a whole year");
        signs.put("-", "A negative figure: for balances a deficit, for changes a decrease");
        return signs;
    }

    private static Map<String, String> basis(ReportData data) {
        Map<String, String> notes = new LinkedHashMap<>();
        data.definition().basis().forEach(note -> notes.put(Integer.toString(notes.size() + 1), note));
        notes.put(Integer.toString(notes.size() + 1), ROUNDING);
        return notes;
    }

    private static Map<String, String> sources(ReportData data) {
        Map<String, String> sources = new LinkedHashMap<>();
        Stream.concat(Stream.of(data.detail()), data.control().stream())
                .map(BalanceCube::source)
                .forEach(source -> sources.put(source.id(), words(source)));
        data.cubes().further().forEach((name, cube) -> {
            String id = cube.source().id();
            sources.put(sources.containsKey(id) ? id + " (" + name + ")" : id, words(cube.source()));
        });
        return sources;
    }

    private static String words(Source source) {
        String editions = source.editions().entrySet().stream()
                .map(years -> years.getValue() + " in " + years.getKey())
                .collect(Collectors.joining(", "));
        return source.title() + ". " + source.note() + " Values in " + source.unit() + "."
                + (editions.isEmpty() ? "" : " HS editions: " + editions + ".")
                + (source.absentIsZero()
                        ? " A row that is not there means no trade."
                        : " A row that is not there is not available.");
    }

    private static Map<String, String> definitions(ReportData data) {
        Map<String, String> definitions = new LinkedHashMap<>();
        Sheets.indicators(data.definition()).stream()
                .map(Indicator::facts)
                .forEach(facts -> definitions.put(
                        facts.name(), facts.formula() + ". " + facts.edge() + " (" + facts.source() + ")"));
        return definitions;
    }

    private static Table table(String name, String key, String value, Map<String, String> entries) {
        List<Table.Row> rows = entries.entrySet().stream()
                .map(entry ->
                        new Table.Row(false, List.of(new Cell.Text(entry.getKey()), new Cell.Text(entry.getValue()))))
                .toList();
        return new Table(name, List.of(new Table.Column(key, Look.TEXT), new Table.Column(value, Look.TEXT)), rows);
    }
}
