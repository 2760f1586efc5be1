package org.tradegap.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import org.tradegap.report.Units;
import org.tradegap.workbook.Finished.Area;
import org.tradegap.workbook.Finished.Entry;
import org.tradegap.workbook.Guidance.Rule;

/** Rules about tables. */
final class GuidanceTables {
    private static final Pattern DEFAULT_NAME = Pattern.compile("(?i)(table|tabelle|tableau)_?\\d+");
    private static final Pattern SHORTHAND = Pattern.compile("\\[[a-z]+]");
    private static final Pattern SIGN = Pattern.compile("[-–—.*:…]{1,3}|(?i)n/?a");
    private static final Pattern FIGURE = Pattern.compile("[-+−]?[0-9][0-9,. ]*%?");

    static final List<Rule> RULES = List.of(
            new Rule("All that stands in several columns is marked up as a table", GuidanceTables::unmarked),
            of("Tables begin in the first column", area -> area.table().getStartColIndex() != 0),
            of(
                    "Tables have names that say what they hold",
                    area -> DEFAULT_NAME.matcher(area.table().getName()).matches()),
            of(
                    "Each table has one header row, and its cells are the names of the columns",
                    area -> !named(area.table()).equals(area.headers())),
            of(
                    "The headers of a table differ and none is empty",
                    area -> area.headers().stream().anyMatch(String::isBlank) || hasTwice(area.headers())),
            of("No cell of a table is empty", GuidanceTables::hasEmptyCell),
            new Rule(
                    "Headers of numbers name the unit",
                    file -> places(
                            file,
                            (area, column) -> area.isOfNumbers(column)
                                    && !Units.endWithOne(area.headers().get(column), file.units()))),
            columns(
                    "Numbers of a column have one format",
                    (area, column) -> area.column(column).stream()
                                    .filter(Entry::isNumber)
                                    .map(Entry::style)
                                    .distinct()
                                    .map(style -> format(area, style))
                                    .distinct()
                                    .count()
                            > 1),
            columns(
                    "Numbers are stored as numbers",
                    (area, column) -> area.isOfNumbers(column)
                            && texts(area, column)
                                    .anyMatch(text -> FIGURE.matcher(text).matches())),
            columns(
                    "Words in columns of numbers are shorthand in square brackets",
                    (area, column) -> area.isOfNumbers(column)
                            && texts(area, column)
                                    .anyMatch(text -> !SHORTHAND.matcher(text).matches())),
            columns(
                    "No sign but shorthand stands for a figure",
                    (area, column) -> texts(area, column)
                            .anyMatch(text -> SIGN.matcher(text.strip()).matches() && !isExplained(area))),
            new Rule("Each shorthand used is explained in the workbook", GuidanceTables::unexplained));

    private GuidanceTables() {}

    /** Tells whether a column is as it should not be. */
    @FunctionalInterface
    private interface Wrong {
        boolean test(Area area, int column);
    }

    private static Rule of(String words, Predicate<Area> wrong) {
        return new Rule(
                words,
                file -> file.tables().stream().filter(wrong).map(Area::place).toList());
    }

    private static Rule columns(String words, Wrong wrong) {
        return new Rule(words, file -> places(file, wrong));
    }

    private static List<String> places(Finished file, Wrong wrong) {
        return file.tables().stream()
                .flatMap(area -> IntStream.range(0, area.width())
                        .filter(column -> wrong.test(area, column))
                        .mapToObj(column ->
                                area.place() + ", column \"" + area.headers().get(column) + "\""))
                .toList();
    }

    private static Stream<String> texts(Area area, int column) {
        return area.column(column).stream()
                .filter(cell -> !cell.isNumber())
                .map(Entry::text)
                .filter(text -> !text.isEmpty());
    }

    private static String format(Area area, long style) {
        return area.sheet()
                .getWorkbook()
                .getStylesSource()
                .getStyleAt(Math.toIntExact(style))
                .getDataFormatString();
    }

    private static List<String> named(XSSFTable table) {
        return table.getColumns().stream()
                .map(column -> Objects.toString(column.getName(), "").replace("_x000a_", "\n"))
                .toList();
    }

    private static boolean hasTwice(List<String> headers) {
        Set<String> found = new HashSet<>();
        return headers.stream().anyMatch(header -> !found.add(header.toLowerCase(Locale.ROOT)));
    }

    private static boolean hasEmptyCell(Area area) {
        return IntStream.range(0, area.width())
                .anyMatch(column -> area.column(column).size() < area.bottom() - area.top()
                        || area.column(column).stream()
                                .anyMatch(cell -> cell.text().isBlank()));
    }

    /** Cells beside the first column that no table has. */
    private static List<String> unmarked(Finished file) {
        return file.cells()
                .filter(entry -> entry.cell().getColumnIndex() > 0)
                .filter(entry -> !isIn(file, entry.cell()))
                .map(Entry::place)
                .toList();
    }

    private static boolean isIn(Finished file, XSSFCell cell) {
        return file.tables().stream()
                .anyMatch(area ->
                        area.sheet().equals(cell.getSheet()) && area.table().contains(cell));
    }

    /** The table of shorthand has the signs that it explains. */
    private static boolean isExplained(Area area) {
        return area.table().getName().equals("shorthand");
    }

    private static List<String> unexplained(Finished file) {
        Set<String> explained = new HashSet<>();
        for (Area area : file.tables()) {
            if (isExplained(area)) {
                area.column(0).forEach(cell -> explained.add(cell.text()));
            }
        }
        return file.cells()
                .map(Entry::text)
                .flatMap(text -> SHORTHAND.matcher(text).results().map(MatchResult::group))
                .distinct()
                .filter(text -> !explained.contains(text))
                .toList();
    }

    static @Nullable XSSFTable tableOf(XSSFCell cell) {
        return cell.getSheet().getTables().stream()
                .filter(table -> table.contains(cell))
                .findFirst()
                .orElse(null);
    }
}
