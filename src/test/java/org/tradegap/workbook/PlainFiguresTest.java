package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tradegap.report.Cell;
import org.tradegap.report.CellPlaces;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.Look;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;
import org.tradegap.trade.Area;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operator;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Period;

/** What is told of derived figures that have no formula. */
final class PlainFiguresTest {
    private static final Path TEMPLATE = Path.of("templates/us-korea/workbook.xlsx");

    /** Every other row: no range takes them together. */
    private static final int SCATTERED = 1000;

    private static final Derivation FIRST = cell(1);

    @Test
    void figuresWithFormulasAreNotTold() throws IOException {
        assertThat(remarks(figure(1, FIRST))).isEmpty();
    }

    @Test
    void aFormulaTooLongForExcelIsToldOnceForASheetWithItsFirstCell() throws IOException {
        List<Derivation> parts = new ArrayList<>();
        int sum = 0;
        for (int i = 1; i <= SCATTERED; i++) {
            parts.add(cell(2 * i));
            sum += 2 * i;
        }
        Derivation longest = Derivation.of(Operator.SUM, parts.toArray(Derivation[]::new));

        assertThat(remarks(figure(1, FIRST), figure(sum, longest), figure(2 * sum, twice(longest))))
                .containsExactly("sheet \"Figures\": 1 derived figure stays a number, since the formula would be longer"
                        + " than Excel takes; the first is A5");
    }

    @Test
    void aFigureThatItsFormulaWouldNotGiveIsTold() throws IOException {
        assertThat(remarks(figure(7, FIRST), figure(8, FIRST)))
                .containsExactly("sheet \"Figures\": 2 derived figures stay numbers, since what a spreadsheet makes of"
                        + " the formula is not the figure; the first is A4");
    }

    @Test
    void aFigureMadeOfCellsThatStandNowhereIsTold() throws IOException {
        assertThat(remarks(figure(1, cell(-1)), figure(7, FIRST)))
                .containsExactly(
                        "sheet \"Figures\": 1 derived figure stays a number, since what a spreadsheet makes of the"
                                + " formula is not the figure; the first is A5",
                        "sheet \"Figures\": 1 derived figure stays a number, since a figure that the formula needs"
                                + " stands nowhere in the workbook; the first is A4");
    }

    private static Derivation twice(Derivation made) {
        return Derivation.of(Operator.PRODUCT, Derivation.of(2), made);
    }

    private static Cell figure(int value, Derivation made) {
        return new Cell.Figure(BigDecimal.valueOf(value), "", Optional.of(made));
    }

    private static List<String> remarks(Cell... figures) throws IOException {
        Table table = new Table(
                "figures",
                List.of(new Table.Column("Figure", Look.AMOUNT)),
                List.of(figures).stream()
                        .map(each -> new Table.Row(false, List.of(each)))
                        .toList());
        Report report = new Report(
                "plain",
                "Plain",
                "Plain figures",
                List.of(new Sheet("Figures", "Figures", List.of(), List.of(table))),
                List.of(),
                List.of(),
                PlainFiguresTest::place,
                List.of());
        WorkbookWriter writer = new WorkbookWriter();
        writer.write(report, Map.of(), TEMPLATE, new ByteArrayOutputStream());
        return writer.remarks();
    }

    private static Optional<CellPlaces.CellPlace> place(Derivation.Cell cell) {
        return Optional.of(cell)
                .filter(each -> each.value().signum() > 0)
                .map(each -> new CellPlaces.CellPlace(
                        new DataPlaces("Data", 2), each.value().intValueExact(), 7, BigDecimal.ONE));
    }

    private static Derivation cell(int value) {
        return new Derivation.Cell(
                "data",
                Period.ofYear(2016),
                new Area("USA"),
                new Area("KOR"),
                Flow.EXPORT,
                Integer.toString(value),
                BigDecimal.valueOf(value));
    }
}
