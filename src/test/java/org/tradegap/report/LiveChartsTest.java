package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.NetShare;
import org.tradegap.report.LiveChart.Kind;

final class LiveChartsTest {
    private static Cells korea;
    private static Cells partners;
    private static List<LiveChart> ofKorea;
    private static List<LiveChart> ofPartners;

    @BeforeAll
    static void make() throws IOException {
        ReportData one = Made.shipped("us-korea");
        korea = Cells.of(one);
        ofKorea = LiveCharts.of(one, korea.sheets());
        ReportData several = Made.shipped("us-partners");
        partners = Cells.of(several);
        ofPartners = LiveCharts.of(several, partners.sheets());
    }

    @Test
    void theLargestSectorsAreStackedAndTheTotalIsALine() {
        LiveChart chart = ofKorea.get(0);

        assertThat(chart.kind()).isEqualTo(Kind.STACKED);
        assertThat(chart.figures().rows()).hasSize(8);
        assertThat(names(korea, chart)).startsWith("Autos and parts").endsWith("Total");
        assertThat(chart.figures().columns())
                .startsWith("2010")
                .endsWith("2019")
                .hasSize(10);
    }

    @Test
    void sectorsWithoutASeriesOfTheirOwnAreDrawnTogether() {
        LiveChart.Figures figures = ofKorea.get(0).figures();
        LiveChart.Rest rest = figures.rest().orElseThrow();

        assertThat(rest.name()).isEqualTo("Other (10 sectors)");
        assertThat(rest.rows())
                .hasSize(10)
                .doesNotContainAnyElementsOf(figures.rows())
                .isSorted();
        assertThat(ofKorea.get(1).figures().rest()).isEmpty();
    }

    @Test
    void theContentsLeadToTheSheetAndThoseOfThePublicationDoNot() throws IOException {
        Cell link = new Cell.Link(LiveCharts.SHEET, LiveCharts.SHEET);

        assertThat(korea.table("contents").rows())
                .extracting(row -> row.cells().get(0))
                .contains(link);
        assertThat(Publication.of(Made.shipped("us-korea"), korea.sheets(), List.of("A rule")))
                .extracting(Sheet::blocks)
                .noneMatch(blocks -> blocks.toString().contains(link.toString()));
    }

    @Test
    void aReportWithOnePartnerComparesNoPartners() {
        assertThat(ofKorea)
                .map(chart -> chart.figures().table())
                .containsExactly("balance_by_sector", "summary_by_year", "deficit_share");
    }

    @Test
    void ofSeveralPartnersEachIsALineAndTheFirstHasItsSectors() {
        LiveChart lines = ofPartners.stream()
                .filter(chart -> chart.kind() == Kind.LINES)
                .findFirst()
                .orElseThrow();
        String first = ((Cell.Text) partners.table("balance_by_partner")
                        .rows()
                        .get(0)
                        .cells()
                        .get(0))
                .text();

        assertThat(lines.figures().rows())
                .hasSameSizeAs(partners.table("balance_by_partner").rows());
        assertThat(ofPartners)
                .filteredOn(chart -> chart.kind() != Kind.LINES)
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.figures().rows())
                        .allMatch(row -> ((Cell.Text)
                                        partners.table(chart.figures().table())
                                                .rows()
                                                .get(row)
                                                .cells()
                                                .get(0))
                                .text()
                                .equals(first)));
    }

    @Test
    void sharesAreThoseOfTheLastPeriodWithoutTheTotal() {
        LiveChart chart = ofKorea.get(2);

        assertThat(chart.figures().columns()).containsExactly("2019");
        assertThat(names(korea, chart)).doesNotContain("Total").doesNotHaveDuplicates();
    }

    @Test
    void aSheetDefinesTheStatisticsThatItShows() {
        Indicator.Facts facts = new NetShare().facts();

        assertThat(korea.sheet("Share of the deficit by sector").definitions())
                .contains(facts.name() + ": " + facts.formula())
                .hasSize(2);
        assertThat(korea.sheet("Notes").definitions()).isEmpty();
        assertThat(korea.sheet("Exports by sector and year").definitions()).isEmpty();
    }

    private static List<String> names(Cells cells, LiveChart chart) {
        Table table = cells.table(chart.figures().table());
        int column = table.columns().stream().map(Table.Column::header).toList().indexOf("Sector");
        return chart.figures().rows().stream()
                .map(row -> ((Cell.Text) table.rows().get(row).cells().get(column)).text())
                .toList();
    }
}
