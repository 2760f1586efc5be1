package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.Format;
import org.tradegap.trade.Area;
import org.tradegap.trade.Basis;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Source;
import org.tradegap.trade.Status;
import org.tradegap.trade.TradeFlow;
import org.tradegap.trade.Vintage;

/** Flows of the United States with Korea, and what they add up to. */
public final class Flows {
    /** What the rows of a plain source mean together. */
    public static final Format.Conventions CONVENTIONS =
            new Format.Conventions(Format.Duplicates.TRUST, false, false, false, true);

    public static final SectorScheme CHAPTERS =
            SectorSchemes.builtIn("hs-chapters").orElseThrow();
    public static final Area USA = new Area("USA");
    public static final Area KOR = new Area("KOR");
    public static final BalanceCube.Pair IN_2016 = new BalanceCube.Pair(Period.ofYear(2016), USA, KOR);

    private Flows() {}

    /** A flow with a value, given as {@code 5}, {@code 5e} with a status, or a status alone. */
    public static TradeFlow flow(String period, Flow flow, String commodity, String value) {
        return flow(period, flow, CommodityCode.parse("HS", commodity).orElseThrow(), value);
    }

    static TradeFlow flow(String period, Flow flow, CommodityCode commodity, String value) {
        Status status = Status.of(value.replaceAll("[0-9.]", "")).orElseThrow();
        Observation figure = status.isMissing()
                ? Observation.missing(status)
                : Observation.of(new BigDecimal(value.replaceAll("[a-z]", "")), status);
        return new TradeFlow(Period.parse(period).orElseThrow(), USA, KOR, flow, commodity, figure);
    }

    public static TradeFlow export(String period, String commodity, String value) {
        return flow(period, Flow.EXPORT, commodity, value);
    }

    public static TradeFlow imports(String period, String commodity, String value) {
        return flow(period, Flow.IMPORT, commodity, value);
    }

    /** Flows by chapter with many partners over some years, with values of up to 12 decimals. */
    static List<TradeFlow> generated(long seed, int rows) {
        Random random = new Random(seed);
        List<TradeFlow> flows = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            flows.add(new TradeFlow(
                    Period.ofYear(2010 + random.nextInt(4)),
                    USA,
                    new Area(List.of("KOR", "CHN", "M49:838").get(random.nextInt(3))),
                    random.nextBoolean() ? Flow.EXPORT : Flow.IMPORT,
                    CommodityCode.parse("HS", "%02d".formatted(1 + random.nextInt(99)))
                            .orElseThrow(),
                    Observation.of(BigDecimal.valueOf(random.nextLong() >>> 1, random.nextInt(13)))));
        }
        return flows;
    }

    static PartialCube partial(List<TradeFlow> flows) {
        return partial(flows, List.of(CHAPTERS));
    }

    public static PartialCube partial(List<TradeFlow> flows, List<SectorScheme> schemes) {
        PartialCubeBuilder builder = new PartialCubeBuilder(schemes);
        flows.forEach(builder::flow);
        return builder.cube(0);
    }

    /** With a group for each code, as where a file has codes of several levels. */
    static PartialCube byCode(List<TradeFlow> flows) {
        PartialCubeBuilder builder =
                new PartialCubeBuilder(new Groups(List.of(CHAPTERS), new FlowNumbers("")).byCode(), false);
        flows.forEach(builder::flow);
        return builder.cube(0);
    }

    /** Slices of one file together. */
    public static PartialCube joined(List<PartialCube> slices) {
        JoinedCube joined = new JoinedCube("a.csv");
        slices.forEach(slice -> joined.add(slice, 1));
        return joined.cube();
    }

    /** By chapter and year, with an absent chapter not available. */
    public static CubeMerge.Merged years(TradeFlow... flows) {
        return merged(false, Frequency.YEAR, flows);
    }

    public static CubeMerge.Merged merged(boolean absentIsZero, Frequency frequency, TradeFlow... flows) {
        CubeMerge merge = new CubeMerge(CHAPTERS.id());
        merge.add("a.csv", partial(List.of(flows)));
        return merge.merge(source(absentIsZero), frequency, Flows.CONVENTIONS);
    }

    public static Source source(boolean absentIsZero) {
        Basis basis = new Basis(new Basis.OfFlow("total", "FOB"), new Basis.OfFlow("general", "CIF"));
        Vintage vintage = new Vintage("2018", "2018", "");
        return new Source("made-up", "Made up", "", vintage, "USD", BigDecimal.ONE, basis, Map.of(), absentIsZero);
    }
}
