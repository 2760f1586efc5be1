package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sheets are laid out anew, one table each, and lose nothing. */
final class PublicationTest {
    private static ReportData data;

    @BeforeAll
    static void read() throws IOException {
        data = Made.shipped("us-korea");
    }

    @Test
    void whatIsSaidBelowTheLastTableIsSaidAboveIt() {
        List<Sheet> apart = apart(
                new Prose("First", List.of(new Cell.Text("Of the first."))),
                table("one"),
                new Prose("Second", List.of(new Cell.Text("Of the second."))),
                table("two"),
                new Prose("After all", List.of(new Cell.Text("Said last."))));

        assertThat(apart).extracting(Sheet::name).containsExactly("Mixed", "Second");
        assertThat(apart.get(0).lines())
                .containsExactly("Source: made up.", "Of the first.", "This sheet contains one table.");
        assertThat(apart.get(1).lines())
                .containsExactly(
                        "Source: made up.",
                        "Of the second.",
                        "After all",
                        "Said last.",
                        "This sheet contains one table.");
    }

    @Test
    void picturesBesideTablesHaveASheetOfTheirOwn() {
        Picture picture = new Picture(Charts.of(data).get(0));
        List<Sheet> apart = apart(table("one"), picture, table("two"));

        assertThat(apart).extracting(Sheet::name).containsExactly("Mixed", "Mixed 2", "Mixed, charts");
        assertThat(apart.get(2).blocks()).containsExactly(picture);
        assertThat(apart.get(2).lines()).containsExactly("Source: made up.");
    }

    @Test
    void aSheetWithoutTablesKeepsItsHeadingsAndPictures() {
        Picture picture = new Picture(Charts.of(data).get(0));
        List<Sheet> apart = apart(new Prose("Heading", List.of(new Cell.Text("Said."))), picture);

        assertThat(apart).singleElement().satisfies(sheet -> {
            assertThat(sheet.lines()).containsExactly("Source: made up.", "Heading", "Said.");
            assertThat(sheet.blocks()).containsExactly(picture);
        });
    }

    @Test
    void aRemarkInBracketsIsNoUnit() {
        Table table = (Table) apart(table("one")).get(0).blocks().get(0);

        assertThat(table.columns())
                .extracting(Table.Column::header)
                .containsExactly("Sector", "2016 (months missing) (million USD)", "Change (%)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016 (USD)",
                "2016 (million USD)",
                "Exports (thousand tonnes)",
                "Change (%)",
                "Cattle (head)",
                "Index (2010 = 100)",
                "2016 (unit as in the row)"
            })
    void aUnitIsKnown(String header) {
        assertThat(Units.endWithOne(header, Set.of("head"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2016", "2016 (months missing)", "Balance (deficit)", "(USD)", "Exports (FOB basis)", "A ()"})
    void aRemarkIsNone(String header) {
        assertThat(Units.endWithOne(header, Set.of("head"))).isFalse();
    }

    private static Table table(String name) {
        return new Table(
                name,
                List.of(
                        new Table.Column("Sector", Look.TEXT),
                        new Table.Column("2016 (months missing)", Look.AMOUNT),
                        new Table.Column("Change (%)", Look.CHANGE)),
                List.of(new Table.Row(
                        false,
                        List.of(
                                new Cell.Text("Cars"),
                                new Cell.Figure(BigDecimal.ONE),
                                new Cell.Figure(BigDecimal.TEN)))));
    }

    /** The sheets that come of one with the given blocks. */
    private static List<Sheet> apart(Block... blocks) {
        Sheet cover = new Sheet("Cover", "Cover", List.of(), List.of());
        Sheet mixed = new Sheet("Mixed", "Mixed", List.of("Source: made up."), List.of(blocks));
        List<Sheet> all = Publication.of(data, List.of(cover, mixed), List.of("A rule"));
        return all.subList(2, all.size() - 1);
    }
}
