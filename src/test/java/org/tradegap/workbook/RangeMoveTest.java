package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.tradegap.workbook.RangeMove.Fate;

/** Ranges of cells in tables that come with other rows and columns. */
final class RangeMoveTest {
    private static final List<String> YEARS = List.of("Partner", "2014", "2015");

    private static final TableMove RANKS = new TableMove(
            shape(3, YEARS, List.of("China", "Mexico", "Korea", "Japan")),
            shape(3, YEARS, List.of("China", "Japan", "Mexico", "Korea")));
    private static final TableMove TOTALS =
            new TableMove(shape(10, YEARS, List.of("World")), shape(10, List.of("Partner", "2015"), List.of("World")));

    private static TableShape shape(int top, List<String> headers, List<String> keys) {
        return new TableShape("ranks", "Ranks", top, 0, headers, keys, false);
    }

    private static RangeMove moved(String cells, TableMove... moves) {
        return RangeMove.of(CellRangeAddress.valueOf(cells), List.of(moves));
    }

    @Test
    void rowsInAnotherOrderAreTold() {
        assertThat(moved("B6", RANKS)).isEqualTo(new RangeMove(Fate.FOLLOWS, CellRangeAddress.valueOf("B7")));
        assertThat(moved("B5:B8", RANKS).fate()).isEqualTo(Fate.FOLLOWS);
        assertThat(moved("B5:B6", RANKS)).isEqualTo(new RangeMove(Fate.SHUFFLED, CellRangeAddress.valueOf("B5:B7")));
    }

    /** A sum over some keeps all of them, wherever they have gone. */
    @Test
    void noRowIsLeftBehindWhereTheEndsChangePlaces() {
        TableMove turned = new TableMove(RANKS.before(), shape(3, YEARS, List.of("Korea", "Japan", "China", "Mexico")));

        assertThat(moved("B7:B8", RANKS)).isEqualTo(new RangeMove(Fate.SHUFFLED, CellRangeAddress.valueOf("B6:B8")));
        assertThat(moved("B6:B7", turned)).isEqualTo(new RangeMove(Fate.SHUFFLED, CellRangeAddress.valueOf("B5:B8")));
    }

    @Test
    void aColumnOfTablesThatChangedInDifferentWaysIsTold() {
        assertThat(moved("C1:C1048576", RANKS, TOTALS))
                .isEqualTo(new RangeMove(Fate.APART, CellRangeAddress.valueOf("C1:C1048576")));
        assertThat(moved("A1:A1048576", RANKS, TOTALS).fate()).isEqualTo(Fate.FOLLOWS);
        assertThat(moved("B11:B12", RANKS, TOTALS).fate()).isEqualTo(Fate.GONE);
        assertThat(moved("C6:C11", RANKS, TOTALS).fate()).isEqualTo(Fate.APART);
    }

    @Test
    void nothingIsLeftOfATableThatIsThereNoMore() {
        TableMove gone = TableMove.gone(RANKS.before());

        assertThat(moved("B6", gone).fate()).isEqualTo(Fate.GONE);
        assertThat(moved("A4:C8", gone).fate()).isEqualTo(Fate.GONE);
        assertThat(moved("A1:A2", gone).fate()).isEqualTo(Fate.FOLLOWS);
    }
}
