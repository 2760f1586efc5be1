package org.tradegap.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sheets of a report as guidance for published statistics asks: a cover of sentences, the contents, then one table a
 * sheet with all that is said of it above, the unit in each header and no cell empty.
 */
public final class Publication {
    private static final String CONTENTS = "Contents";
    private static final int LONGEST_NAME = 31;

    private final ReportData data;
    private final Map<String, String> firstNames = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private Publication(ReportData data) {
        this.data = data;
        used.add(CoverSheet.NAME);
        used.add(CONTENTS);
    }

    /**
     * The sheets that a publication has instead of those of a report.
     *
     * @param sheets those of the report, the cover first; what repeats others on one page is left out
     * @param rules what the finished file is held to, in words
     */
    public static List<Sheet> of(ReportData data, List<Sheet> sheets, List<String> rules) {
        Publication publication = new Publication(data);
        List<Sheet> apart = new ArrayList<>();
        sheets.stream()
                .skip(1)
                .filter(sheet -> !sheet.onePage())
                .forEach(sheet -> apart.addAll(publication.apart(sheet)));
        apart.add(publication.guidance(rules));
        List<Sheet> all = new ArrayList<>();
        all.add(publication.cover(sheets.get(0)));
        all.add(publication.contents(apart));
        apart.forEach(sheet -> all.add(publication.linked(sheet)));
        return all;
    }

    /** The sheet with its tables on sheets of their own; what is said below the last is said above it. */
    private List<Sheet> apart(Sheet sheet) {
        List<Sheet> apart = new ArrayList<>();
        List<Prose> said = new ArrayList<>();
        List<Block> pictures = new ArrayList<>();
        String heading = "";
        for (Block block : sheet.blocks()) {
            if (block instanceof Prose prose) {
                said.add(prose);
            } else if (block instanceof Table table) {
                heading = said.stream()
                        .map(Prose::heading)
                        .filter(each -> !each.isEmpty())
                        .reduce(heading, (before, next) -> next);
                List<String> lines = new ArrayList<>(sheet.lines());
                lines.addAll(lines(said, heading));
                apart.add(one(sheet, apart.isEmpty() ? "" : heading, heading, lines, table));
                said.clear();
            } else {
                pictures.add(block);
            }
        }
        rest(sheet, lines(said, ""), pictures, apart);
        return apart;
    }

    /** Takes in what is said below the last table, and the pictures on a sheet of their own. */
    private void rest(Sheet sheet, List<String> lines, List<Block> pictures, List<Sheet> apart) {
        List<String> all = new ArrayList<>(sheet.lines());
        if (apart.isEmpty()) {
            all.addAll(lines);
            apart.add(new Sheet(name(sheet, ""), sheet.title(), all, pictures));
            return;
        }
        Sheet last = apart.get(apart.size() - 1);
        List<String> more = new ArrayList<>(last.lines());
        more.addAll(more.size() - 1, lines);
        apart.set(apart.size() - 1, new Sheet(last.name(), last.title(), more, last.blocks()));
        if (!pictures.isEmpty()) {
            apart.add(new Sheet(name(sheet, sheet.name() + ", charts"), sheet.title() + ": charts", all, pictures));
        }
    }

    /** Prose as lines, with all headings but the one that is said elsewhere. */
    private static List<String> lines(List<Prose> said, String heading) {
        List<String> lines = new ArrayList<>();
        for (Prose prose : said) {
            if (!prose.heading().isEmpty() && !prose.heading().equals(heading)) {
                lines.add(prose.heading());
            }
            prose.paragraphs().forEach(each -> lines.add(words(each)));
        }
        return lines;
    }

    private Sheet one(Sheet sheet, String own, String heading, List<String> lines, Table table) {
        List<String> all = new ArrayList<>(lines);
        all.add("This sheet contains one table.");
        String title = heading.isEmpty() ? sheet.title() : sheet.title() + ": " + heading;
        return new Sheet(name(sheet, own), title, all, List.of(filled(table)));
    }

    /** A name of its own: that of the sheet for its first table, then the table's heading, or the sheet's with a number. */
    private String name(Sheet sheet, String heading) {
        String wanted = Lines.sheetName(heading.isEmpty() || heading.length() > LONGEST_NAME ? sheet.name() : heading);
        String name = wanted;
        for (int n = 2; !used.add(name); n++) {
            String end = " " + n;
            name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - end.length())) + end;
        }
        firstNames.putIfAbsent(sheet.name(), name);
        return name;
    }

    /** The table with the unit in its headers and a sign in cells that have nothing. */
    private Table filled(Table table) {
        return new Table(
                table.name(),
                table.columns().stream().map(column -> withUnit(column, table)).toList(),
                table.rows().stream()
                        .map(row -> new Table.Row(
                                row.total(),
                                row.cells().stream().map(Publication::filled).toList()))
                        .toList());
    }

    /** The unit of a column stands in its header; that of rows of several measures in the words of each. */
    private Table.Column withUnit(Table.Column column, Table table) {
        boolean byRow = column.look().isFigure()
                && table.columns().stream().anyMatch(each -> each.header().equals("Indicator"));
        String unit = byRow ? Units.BY_ROW : unit(column.look());
        boolean told = unit.isEmpty() || Units.endWithOne(column.header(), data.units());
        return told ? column : new Table.Column(column.header() + " (" + unit + ")", column.look());
    }

    private String unit(Look look) {
        return switch (look) {
            case AMOUNT, BALANCE -> data.unit();
            case PERCENT, CHANGE -> "%";
            case RATIO -> "ratio";
            case COUNT -> "number";
            default -> "";
        };
    }

    private static Cell filled(Cell cell) {
        return cell instanceof Cell.Text text && text.text().isBlank() ? new Cell.Missing("[z]") : cell;
    }

    private static String words(Cell cell) {
        return cell instanceof Cell.Link link ? link.text() : ((Cell.Text) cell).text();
    }

    /** The facts of the cover as sentences; its contents stand on a sheet of their own. */
    private Sheet cover(Sheet cover) {
        List<Block> blocks = new ArrayList<>();
        String heading = "";
        for (Block block : cover.blocks()) {
            if (block instanceof Prose prose && !prose.paragraphs().isEmpty()) {
                blocks.add(prose);
            } else if (block instanceof Prose prose) {
                heading = prose.heading();
            } else if (block instanceof Table table && !table.name().equals(CoverSheet.CONTENTS)) {
                blocks.add(new Prose(
                        heading,
                        table.rows().stream()
                                .map(row ->
                                        (Cell) new Cell.Text(words(row.cells().get(0)) + ": "
                                                + words(row.cells().get(1))))
                                .toList()));
            }
        }
        return new Sheet(CoverSheet.NAME, cover.title(), cover.lines(), blocks);
    }

    private Sheet contents(List<Sheet> others) {
        Table table = CoverSheet.contents(data, others);
        return new Sheet(
                CONTENTS,
                data.definition().title() + ": contents",
                List.of("Each name leads to the sheet. This sheet contains one table."),
                List.of(table));
    }

    private Sheet guidance(List<String> rules) {
        List<Table.Row> rows = rules.stream()
                .map(rule -> new Table.Row(
                        false,
                        List.of(Figures.count(rules.indexOf(rule) + 1L), new Cell.Text(rule), new Cell.Text("holds"))))
                .toList();
        Table table = new Table(
                "guidance",
                List.of(
                        new Table.Column("Rule (number)", Look.COUNT),
                        new Table.Column("What is asked", Look.TEXT),
                        new Table.Column("Result", Look.TEXT)),
                rows);
        return new Sheet(
                name(new Sheet("Notes on this file", "", List.of(), List.of()), ""),
                data.definition().title() + ": what this file was checked for",
                List.of(
                        "Each rule was checked on the finished file. A workbook that breaks one is not published.",
                        "After: Government Analysis Function, Releasing statistics in spreadsheets.",
                        "This sheet contains one table."),
                List.of(table));
    }

    /** Links of the sheet lead to where the first table of the sheet meant stands. */
    private Sheet linked(Sheet sheet) {
        List<Block> blocks = sheet.blocks().stream()
                .map(block -> block instanceof Table table ? (Block) linked(table) : block)
                .toList();
        return new Sheet(sheet.name(), sheet.title(), sheet.lines(), blocks);
    }

    private Table linked(Table table) {
        return new Table(
                table.name(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new Table.Row(
                                row.total(),
                                row.cells().stream().map(this::linked).toList()))
                        .toList());
    }

    private Cell linked(Cell cell) {
        return cell instanceof Cell.Link link
                ? new Cell.Link(link.text(), firstNames.getOrDefault(link.sheet(), link.sheet()))
                : cell;
    }
}
