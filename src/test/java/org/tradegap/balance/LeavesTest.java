package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.sector.Sector;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;
import org.tradegap.trade.TradeFlow;

/** What is added up where a source gives the same trade more than once. */
final class LeavesTest {
    private static final Observation UNAVAILABLE = Observation.missing(Status.UNAVAILABLE);

    @Test
    void theFinestLevelIsAddedUpAndTheCoarserOnesAreCompared() {
        CubeMerge.Merged merged = Flows.years(
                Flows.export("2016", "TOTAL", "100"),
                Flows.export("2016", "87", "60"),
                Flows.export("2016", "01", "39"),
                Flows.export("2016", "870323", "50"),
                Flows.export("2016", "870321", "10"),
                Flows.export("2016", "010121", "39.5"));

        assertThat(merged.cube().total(Flows.IN_2016).exports()).isEqualTo(known("99.5"));
        assertThat(merged.cube().cell(Flows.IN_2016, "87").exports()).isEqualTo(known("60"));
        FlowKey key = new FlowKey(Period.ofYear(2016), Flows.USA, Flows.KOR, Flow.EXPORT);
        assertThat(merged.aggregates())
                .containsExactly(
                        new Aggregate(key, "TOTAL", known("100"), known("99.5")),
                        new Aggregate(key, "HS 2-digit codes", known("99"), known("99.5")))
                .allMatch(Aggregate::differs);
    }

    @Test
    void aCodeWithoutFinerOnesCountsBesideFinerOnesOfOthers() {
        CubeMerge.Merged merged = branches(List.of(
                Flows.export("2016", "TOTAL", "170"),
                Flows.export("2016", "01", "100"),
                Flows.export("2016", "02", "71"),
                Flows.export("2016", "0202", "40"),
                Flows.export("2016", "0203", "30"),
                Flows.export("2016", "020210", "40")));

        assertThat(merged.cube().total(Flows.IN_2016).exports()).isEqualTo(known("170"));
        assertThat(merged.cube().cell(Flows.IN_2016, "01").exports()).isEqualTo(known("100"));
        assertThat(merged.cube().cell(Flows.IN_2016, "02").exports()).isEqualTo(known("70"));
        FlowKey key = new FlowKey(Period.ofYear(2016), Flows.USA, Flows.KOR, Flow.EXPORT);
        assertThat(merged.aggregates())
                .containsExactlyInAnyOrder(
                        new Aggregate(key, "TOTAL", known("170"), known("170")),
                        new Aggregate(key, "HS 2-digit codes", known("71"), known("70")),
                        new Aggregate(key, "HS 4-digit codes", known("40"), known("40")));
    }

    /** A code counts exactly when no other begins with it, however the tree looks. */
    @Test
    void everyCodeWithoutFinerOnesCountsAndNoOther() {
        Random random = new Random(20161118);
        for (int tree = 0; tree < 500; tree++) {
            SortedMap<String, BigDecimal> values = new TreeMap<>();
            for (int i = 1 + random.nextInt(30); i > 0; i--) {
                String deep = String.format(
                        Locale.ROOT, "%02d%02d%02d", 1 + random.nextInt(3), random.nextInt(3), random.nextInt(3));
                values.put(deep.substring(0, 2 * (1 + random.nextInt(3))), BigDecimal.valueOf(random.nextInt(1000), 1));
            }
            List<TradeFlow> flows = values.entrySet().stream()
                    .map(each ->
                            Flows.export("2016", each.getKey(), each.getValue().toPlainString()))
                    .toList();
            BigDecimal expected = values.entrySet().stream()
                    .filter(each -> values.keySet().stream()
                            .noneMatch(other ->
                                    other.length() > each.getKey().length() && other.startsWith(each.getKey())))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(branches(flows).cube().total(Flows.IN_2016).exports().value())
                    .as("%s", values)
                    .isEqualByComparingTo(expected);
        }
    }

    @Test
    void aLongerCodeThatNoSectorClaimsIsUnclassified() {
        BalanceCube cube = branches(List.of(
                        Flows.export("2016", "01", "100"),
                        Flows.export("2016", "770000", "70"),
                        Flows.export("2016", "9999", "3")))
                .cube();

        assertThat(cube.total(Flows.IN_2016).exports()).isEqualTo(known("173"));
        assertThat(cube.cell(Flows.IN_2016, Sector.UNCLASSIFIED.id()).exports()).isEqualTo(known("70"));
    }

    @Test
    void codesOfSeveralLengthsApartFromEachOtherAreToBeReadAgain() {
        PartialCube chapters =
                Flows.partial(List.of(Flows.export("2016", "01", "100"), Flows.export("2016", "TOTAL", "100")));
        PartialCube headings = Flows.partial(List.of(Flows.export("2016", "0202", "70")));

        assertThat(Levels.lackCodes(List.of(chapters))).isFalse();
        assertThat(Levels.lackCodes(List.of(headings))).isFalse();
        assertThat(Levels.lackCodes(List.of(chapters, headings))).isTrue();
        assertThat(Levels.lackCodes(List.of(Flows.joined(List.of(chapters, headings)))))
                .isTrue();
        assertThat(Levels.lackCodes(List.of(
                        Flows.byCode(List.of(Flows.export("2016", "01", "100"))),
                        Flows.byCode(List.of(Flows.export("2016", "0202", "70"))))))
                .isFalse();
    }

    /** A report by year on months is kept from being published by them. */
    @Test
    void whatMonthsAreComparedWithStaysWithTheirYear() {
        CubeMerge.Merged merged = Flows.years(
                Flows.export("2016-01", "01", "100"),
                Flows.export("2016-01", "TOTAL", "170"),
                Flows.export("2017", "01", "1"));

        assertThat(merged.only(Flows.IN_2016::equals).aggregates())
                .singleElement()
                .satisfies(each -> assertThat(each.differs()).isTrue());
        assertThat(merged.only(pair -> pair.period().year() == 2017).aggregates())
                .isEmpty();
    }

    private static CubeMerge.Merged branches(List<TradeFlow> flows) {
        CubeMerge merge = new CubeMerge(Flows.CHAPTERS.id());
        merge.add("a.csv", Flows.byCode(flows));
        return merge.merge(Flows.source(false), Frequency.YEAR, Flows.CONVENTIONS);
    }

    @Test
    void aFileWithTotalsOnlyIsItsOwnLeaf() {
        CubeMerge.Merged merged = Flows.years(Flows.export("2016", "TOTAL", "5"), Flows.imports("2016", "TOTAL", "7"));

        assertThat(merged.cube().total(Flows.IN_2016)).isEqualTo(new Balance(known("5"), known("7"), 2));
        assertThat(merged.aggregates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void totalsOfOneFlowBesideSectorsOfTheOtherMakeNoSectorZero(boolean absentIsZero) {
        BalanceCube cube = Flows.merged(
                        absentIsZero,
                        Frequency.YEAR,
                        Flows.export("2016", "TOTAL", "5"),
                        Flows.imports("2016", "87", "3"),
                        Flows.imports("2016", "01", "4"))
                .cube();

        assertThat(cube.total(Flows.IN_2016)).isEqualTo(new Balance(known("5"), known("7"), 3));
        assertThat(cube.cell(Flows.IN_2016, "87")).isEqualTo(new Balance(UNAVAILABLE, known("3"), 1));
        assertThat(cube.cell(Flows.IN_2016, "02").exports()).isEqualTo(UNAVAILABLE);
        assertThat(cube.cell(Flows.IN_2016, "02").imports()).isEqualTo(absentIsZero ? Observation.ZERO : UNAVAILABLE);
        assertThat(cube.cells(Flows.IN_2016).get(Sector.TOTAL.id())).isEqualTo(new Balance(known("5"), UNAVAILABLE, 1));
    }

    @Test
    void twoClassificationsOfTheSameTradeAreNotAddedUp() {
        CommodityCode endUse = CommodityCode.parse("ENDUSE", "30000").orElseThrow();
        CommodityCode endUseTotal = CommodityCode.parse("ENDUSE", "TOTAL").orElseThrow();

        CubeMerge.Merged merged = Flows.years(
                Flows.export("2016", "87", "5"),
                Flows.flow("2016", Flow.EXPORT, endUse, "6"),
                Flows.export("2016", "TOTAL", "5"),
                Flows.flow("2016", Flow.EXPORT, endUseTotal, "6"));

        assertThat(merged.cube().cells(Flows.IN_2016)).containsOnlyKeys("87");
        assertThat(merged.cube().total(Flows.IN_2016).exports()).isEqualTo(known("5"));
        assertThat(merged.aggregates())
                .extracting(Aggregate::kind)
                .containsExactlyInAnyOrder("TOTAL", "TOTAL", "ENDUSE 5-digit codes");
    }

    @Test
    void twelveMonthsMakeAYear() {
        BalanceCube cube = Flows.years(months(12, "87", "1.5")).cube();

        assertThat(cube.cell(Flows.IN_2016, "87")).isEqualTo(new Balance(known("18.0"), UNAVAILABLE, 12));
    }

    @Test
    void fewerMonthsMakeAPartialYear() {
        BalanceCube cube =
                Flows.merged(true, Frequency.YEAR, months(11, "87", "2")).cube();

        assertThat(cube.cell(Flows.IN_2016, "87").exports()).isEqualTo(partial("22"));
        assertThat(cube.cell(Flows.IN_2016, "01").exports()).isEqualTo(partial("0"));
        assertThat(cube.total(Flows.IN_2016).exports()).isEqualTo(partial("22"));
    }

    @Test
    void aSectorWithFewerMonthsThanTheYearIsPartialUnlessAbsentMeansZero() {
        TradeFlow[] flows = together(months(12, "87", "2"), Flows.export("2016-03", "01", "5"));

        assertThat(Flows.merged(false, Frequency.YEAR, flows)
                        .cube()
                        .cell(Flows.IN_2016, "01")
                        .exports())
                .isEqualTo(partial("5"));
        assertThat(Flows.merged(true, Frequency.YEAR, flows)
                        .cube()
                        .cell(Flows.IN_2016, "01")
                        .exports())
                .isEqualTo(known("5"));
    }

    @Test
    void twelveMonthsComeBeforeTheYearsOwnRow() {
        CubeMerge.Merged merged = Flows.years(together(months(12, "87", "2"), Flows.export("2016", "87", "25")));

        assertThat(merged.cube().total(Flows.IN_2016).exports()).isEqualTo(known("24"));
        assertThat(merged.aggregates())
                .singleElement()
                .matches(year -> year.kind().equals("year") && year.differs())
                .returns(known("25"), Aggregate::given);
    }

    @Test
    void theYearsOwnRowComesBeforeSomeOfItsMonths() {
        CubeMerge.Merged merged = Flows.years(together(months(11, "87", "2"), Flows.export("2016", "87", "25")));

        assertThat(merged.cube().total(Flows.IN_2016).exports()).isEqualTo(known("25"));
    }

    @Test
    void aYearBySectorIsNotGivenUpForMonthsOfTotals() {
        CubeMerge.Merged merged = Flows.years(together(months(12, "TOTAL", "2"), Flows.export("2016", "87", "25")));

        assertThat(merged.cube().cell(Flows.IN_2016, "87").exports()).isEqualTo(known("25"));
        assertThat(merged.aggregates()).singleElement().returns(known("24"), Aggregate::given);
    }

    @Test
    void monthsOfWhichSomeAreTotalsMakeNoSectorOfTheYear() {
        TradeFlow[] flows = together(
                months(6, "87", "2"),
                IntStream.rangeClosed(7, 12)
                        .mapToObj(month -> Flows.export("2016-%02d".formatted(month), "TOTAL", "10"))
                        .toArray(TradeFlow[]::new));

        BalanceCube cube = Flows.merged(true, Frequency.YEAR, flows).cube();

        assertThat(cube.total(Flows.IN_2016).exports()).isEqualTo(known("72"));
        assertThat(cube.cell(Flows.IN_2016, "87").exports()).isEqualTo(UNAVAILABLE);
    }

    @Test
    void monthsAreShownByMonthAndTheYearIsTheirCheck() {
        CubeMerge.Merged merged =
                Flows.merged(false, Frequency.MONTH, together(months(12, "87", "2"), Flows.export("2016", "87", "25")));

        assertThat(merged.cube().pairs())
                .hasSize(12)
                .allSatisfy(
                        pair -> assertThat(merged.cube().total(pair).exports()).isEqualTo(known("2")));
        assertThat(merged.aggregates()).singleElement().returns(known("24"), Aggregate::leaves);
    }

    @Test
    void monthsBesideAYearAreToldAndSoIsWhatTheYearLacks() {
        CubeMerge.Merged merged = Flows.years(
                Flows.export("2016", "87", "5"),
                Flows.export("2016-03", "87", "1"),
                Flows.export("2016-03", "02", "2"));

        assertThat(merged.cube().total(Flows.IN_2016).exports()).isEqualTo(known("5"));
        assertThat(merged.aggregates())
                .extracting(
                        Aggregate::kind,
                        each -> each.given().value().intValue(),
                        Aggregate::isApart,
                        Aggregate::differs)
                .containsExactly(
                        tuple("1 of 12 months", 3, true, false),
                        tuple("1 of 12 months, in sectors that the year lacks,", 2, false, true));
    }

    @Test
    void aSecondChoiceForgetsTheFirst() {
        CubeMerge merge = new CubeMerge(Flows.CHAPTERS.id());
        merge.add("a.csv", Flows.partial(List.of(Flows.export("2016", "TOTAL", "5"), Flows.export("2016", "87", "5"))));

        assertThat(merge.merge(Flows.source(true), Frequency.YEAR, Flows.CONVENTIONS)
                        .aggregates())
                .hasSize(1)
                .isEqualTo(merge.merge(Flows.source(true), Frequency.MONTH, Flows.CONVENTIONS)
                        .aggregates());
    }

    @Test
    void comparedTotalsStandInTheOrderOfTheirKeys() {
        List<TradeFlow> flows = new ArrayList<>();
        for (int year = 2030; year > 2000; year--) {
            for (Flow flow : Flow.values()) {
                flows.add(Flows.flow(String.valueOf(year), flow, "TOTAL", "5"));
                flows.add(Flows.flow(String.valueOf(year), flow, "87", "5"));
            }
        }

        assertThat(Flows.years(flows.toArray(TradeFlow[]::new)).aggregates())
                .hasSize(120)
                .extracting(Aggregate::key)
                .isSorted();
    }

    @Test
    void reExportsAreNeverAdded() {
        CubeMerge.Merged merged = Flows.years(
                Flows.export("2016", "87", "5"),
                Flows.imports("2016", "87", "7"),
                Flows.flow("2016", Flow.RE_EXPORT, "87", "2"),
                Flows.flow("2016", Flow.RE_IMPORT, "87", "3"));

        assertThat(merged.cube().total(Flows.IN_2016)).isEqualTo(new Balance(known("5"), known("7"), 2));
        assertThat(merged.ofWhich())
                .isEqualTo(Map.of(Flow.RE_EXPORT, new Sum(known("2"), 1), Flow.RE_IMPORT, new Sum(known("3"), 1)));
    }

    @Test
    void absentMeansZeroOnlyWhereTheFlowHasRows() {
        BalanceCube cube = Flows.merged(true, Frequency.YEAR, Flows.imports("2016", "87", "7"))
                .cube();

        assertThat(cube.cell(Flows.IN_2016, "87")).isEqualTo(new Balance(UNAVAILABLE, known("7"), 1));
        assertThat(cube.cell(Flows.IN_2016, "01")).isEqualTo(new Balance(UNAVAILABLE, Observation.ZERO, 0));
        assertThat(cube.cell(new BalanceCube.Pair(Period.ofYear(2015), Flows.USA, Flows.KOR), "87"))
                .isEqualTo(Balance.UNAVAILABLE);
    }

    @Test
    void aTotalIsNotKnownWhereASectorMayBeLacking() {
        BalanceCube cube = Flows.years(
                        Flows.export("2016", "87", "5"),
                        Flows.imports("2016", "87", "7"),
                        Flows.imports("2016", "01", "2"))
                .cube();

        assertThat(cube.total(Flows.IN_2016)).isEqualTo(new Balance(UNAVAILABLE, known("9"), 3));
    }

    @Test
    void aValueHeldBackMakesItsSumMissing() {
        BalanceCube cube = Flows.years(
                        Flows.export("2016", "8701", "5"),
                        Flows.export("2016", "8702", "c"),
                        Flows.export("2016", "0101", "4e"))
                .cube();

        assertThat(cube.cell(Flows.IN_2016, "87").exports()).isEqualTo(Observation.missing(Status.CONFIDENTIAL));
        assertThat(cube.cell(Flows.IN_2016, "01").exports())
                .isEqualTo(Observation.of(new BigDecimal("4"), Status.ESTIMATED));
        assertThat(cube.total(Flows.IN_2016).exports()).isEqualTo(Observation.missing(Status.CONFIDENTIAL));
    }

    private static TradeFlow[] months(int count, String commodity, String value) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(month -> Flows.export("2016-%02d".formatted(month), commodity, value))
                .toArray(TradeFlow[]::new);
    }

    private static TradeFlow[] together(TradeFlow[] some, TradeFlow... others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(TradeFlow[]::new);
    }

    private static Observation known(String value) {
        return Observation.of(new BigDecimal(value));
    }

    private static Observation partial(String value) {
        return Observation.of(new BigDecimal(value), Status.PARTIAL);
    }
}
