package org.tradegap.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradegap.definition.Problem;
import org.tradegap.trade.Area;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Period;
import org.tradegap.trade.TradeFlow;

/**
 * Numbers for the periods, areas and commodities of a file, or of files of one layout, in the order in which they are met, so that what a flow is of can
 * be told by one number of 64 bits. Several threads can share them.
 */
public final class FlowNumbers {
    private static final int AREA_BITS = 14;
    private static final int FLOW_BITS = 2;
    private static final int COMMODITY_BITS = 21;
    private static final int PERIODS = 1 << 12;
    private static final int AREAS = 1 << AREA_BITS;
    private static final int COMMODITIES = 1 << COMMODITY_BITS;
    private static final List<Flow> FLOWS = List.of(Flow.values());

    private final List<Period> periods = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<CommodityCode> commodities = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final String file;

    /** Numbers for what is in files, which are named like this where there is too much of it. */
    public FlowNumbers(String file) {
        this.file = file;
    }

    /** What a flow is of, as one number of 63 bits; others have others. */
    public static long key(int period, int reporter, int partner, Flow flow, int commodity) {
        return key(period, reporter, partner, number(flow), commodity);
    }

    /** The same of a flow by its {@link #number(Flow) number}. */
    static long key(int period, int reporter, int partner, int flow, int commodity) {
        long areas = ((long) period << (2 * AREA_BITS)) | ((long) reporter << AREA_BITS) | partner;
        return (((areas << FLOW_BITS) | flow) << COMMODITY_BITS) | commodity;
    }

    /** The import of the partner that an export is. */
    public static long mirrored(long key) {
        int exporter = reporterOf(key);
        int importer = partnerOf(key);
        return key(periodOf(key), importer, exporter, Flow.IMPORT, commodityOf(key));
    }

    /**
     * Refuses a number of a group of commodities that has no place in a key.
     *
     * @throws InputException when there are too many
     */
    public void refuseGroup(int number) {
        if (number >= COMMODITIES) {
            throw tooMany(COMMODITIES, "groups of commodity codes");
        }
    }

    /** Whether there is room for what a file may have: most of what there can be of each. */
    public synchronized boolean hasRoom() {
        return periods.size() < PERIODS / 4
                && areas.size() < AREAS / 4
                && codes.size() < AREAS / 4
                && commodities.size() < COMMODITIES / 4;
    }

    private InputException tooMany(int most, String name) {
        return new InputException(new Problem(file, 0, "at most " + most + " " + name, "more"));
    }

    /** A key with another number in the place of its commodity's. */
    public static long withCommodity(long key, int number) {
        return (flowPart(key) << COMMODITY_BITS) | number;
    }

    /** A key with other numbers in the place of its areas', such as those of their codes. */
    static long withAreas(long key, int reporter, int partner) {
        return key(periodOf(key), reporter, partner, flowOf(key), commodityOf(key));
    }

    /** A key without its commodity. */
    public static long flowPart(long key) {
        return key >>> COMMODITY_BITS;
    }

    /** The period's number in a key. */
    public static int periodOf(long key) {
        return (int) (key >>> (2 * AREA_BITS + FLOW_BITS + COMMODITY_BITS));
    }

    /** The reporter's number in a key. */
    public static int reporterOf(long key) {
        return (int) (key >>> (AREA_BITS + FLOW_BITS + COMMODITY_BITS)) & (AREAS - 1);
    }

    /** The partner's number in a key. */
    public static int partnerOf(long key) {
        return (int) (key >>> (FLOW_BITS + COMMODITY_BITS)) & (AREAS - 1);
    }

    /** The flow in a key. */
    public static Flow flowOf(long key) {
        return FLOWS.get((int) (key >>> COMMODITY_BITS) & ((1 << FLOW_BITS) - 1));
    }

    /** The commodity's number in a key. */
    public static int commodityOf(long key) {
        return (int) key & (COMMODITIES - 1);
    }

    /** The number of a flow. */
    public static int number(Flow flow) {
        return switch (flow) {
            case EXPORT -> 0;
            case IMPORT -> 1;
            case RE_EXPORT -> 2;
            case RE_IMPORT -> 3;
        };
    }

    /** What a flow is of, as one number. */
    public long key(TradeFlow flow) {
        return key(of(flow.period()), of(flow.reporter()), of(flow.partner()), flow.flow(), of(flow.commodity()));
    }

    /** The number of a period. */
    public synchronized int of(Period period) {
        return number(period, periods, PERIODS, "periods");
    }

    /** The number of an area. */
    public synchronized int of(Area area) {
        return number(area, areas, AREAS, "areas");
    }

    /** The number of the code of an area; two codes may be one area. */
    synchronized int ofCode(String code) {
        return number(code, codes, AREAS, "codes of areas");
    }

    /** The number of a commodity. */
    public synchronized int of(CommodityCode commodity) {
        return number(commodity, commodities, COMMODITIES, "commodity codes");
    }

    /** The periods in the order of their numbers so far. */
    public synchronized List<Period> periods() {
        return List.copyOf(periods);
    }

    /** The areas in the order of their numbers so far. */
    public synchronized List<Area> areas() {
        return List.copyOf(areas);
    }

    /** The period with a number. */
    public synchronized Period period(int number) {
        return periods.get(number);
    }

    /** The area with a number. */
    public synchronized Area area(int number) {
        return areas.get(number);
    }

    /** The commodity with a number. */
    public synchronized CommodityCode commodity(int number) {
        return commodities.get(number);
    }

    private <T> int number(T what, List<T> known, int most, String name) {
        Integer number = numbers.get(what);
        if (number != null) {
            return number;
        }
        if (known.size() == most) {
            throw tooMany(most, name);
        }
        numbers.put(what, known.size());
        known.add(what);
        return known.size() - 1;
    }
}
