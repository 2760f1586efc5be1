package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/**
 * The cells of one period in the order of reporter, partner and sector, without an object a cell: exports and imports are 64 bits at
 * one scale, and what has a status or does not fit is kept as it is.
 */
final class BalanceRows {
    private static final int FIGURES = 3;

    private final int scale;
    private final Numbered<Area> areas;
    private final Numbered<String> sectors;
    private final PairStarts pairs = new PairStarts();
    private final Map<Integer, Balance> others = new HashMap<>();
    private int[] sector = new int[64];
    private long[] figures = new long[FIGURES * 64];
    private int size;

    /**
     * No cells yet.
     *
     * @param scale the digits after the point of most figures
     * @param areas by the numbers that pairs have here; of several periods alike
     * @param sectors ids by the numbers that cells have here; of several periods alike
     */
    BalanceRows(int scale, Numbered<Area> areas, Numbered<String> sectors) {
        this.scale = scale;
        this.areas = areas;
        this.sectors = sectors;
    }

    /** No cells, of the same scale, areas and sectors. */
    BalanceRows none() {
        return new BalanceRows(scale, areas, sectors);
    }

    /** Starts a pair, which comes after those before. */
    void start(Area reporter, Area partner) {
        start(areas.of(reporter), areas.of(partner));
    }

    /** Starts a pair of areas by their numbers, which comes after those before. */
    void start(int reporter, int partner) {
        pairs.add(reporter, partner, size);
    }

    /** Adds a cell to the last pair; its sector comes after those before. */
    void add(String id, Balance balance) {
        add(sectors.of(id), balance);
    }

    /** Adds a cell of a sector by its number to the last pair; it comes after those before. */
    void add(int id, Balance balance) {
        long exports = narrow(balance.exports());
        long imports = narrow(balance.imports());
        if (exports == Long.MIN_VALUE || imports == Long.MIN_VALUE) {
            others.put(size, balance);
        }
        add(id, exports, imports, balance.rows());
    }

    /** Adds a cell of figures of at most 18 digits at the scale. */
    void add(int id, long exports, long imports, long rows) {
        if (size == sector.length) {
            reserve(size + size / 2);
        }
        sector[size] = id;
        figures[FIGURES * size] = exports;
        figures[FIGURES * size + 1] = imports;
        figures[FIGURES * size + 2] = rows;
        size++;
    }

    /** Makes room for so many cells in all. */
    void reserve(int cells) {
        if (cells > sector.length) {
            sector = Arrays.copyOf(sector, cells);
            figures = Arrays.copyOf(figures, FIGURES * cells);
        }
    }

    /** A figure in 64 bits at the scale; the least of all where it has a status or does not fit. */
    private long narrow(Observation figure) {
        if (figure.status() != Status.NORMAL) {
            return Long.MIN_VALUE;
        }
        BigDecimal value = figure.value();
        boolean fits = value.scale() <= scale && value.precision() - value.scale() + scale <= 18;
        return fits ? value.setScale(scale).unscaledValue().longValue() : Long.MIN_VALUE;
    }

    int pairs() {
        return pairs.size();
    }

    /** How many cells there are. */
    int size() {
        return size;
    }

    Area reporter(int pair) {
        return areas.get(pairs.reporter(pair));
    }

    Area partner(int pair) {
        return areas.get(pairs.partner(pair));
    }

    /** The number of a pair's reporter. */
    int reporterNumber(int pair) {
        return pairs.reporter(pair);
    }

    /** The number of a pair's partner. */
    int partnerNumber(int pair) {
        return pairs.partner(pair);
    }

    /** The areas by their numbers; more than have pairs here. */
    List<Area> areas() {
        return areas.all();
    }

    /** The first cell of a pair; that of the pair after the last is the end. */
    int start(int pair) {
        return pair < pairs.size() ? pairs.start(pair) : size;
    }

    /** The pair of a cell. */
    int pairOf(int cell) {
        return pairs.at(cell);
    }

    String sector(int cell) {
        return sectors.get(sector[cell]);
    }

    /** The number of a cell's sector. */
    int sectorNumber(int cell) {
        return sector[cell];
    }

    /** The ids of sectors by their numbers; more than have cells here. */
    List<String> sectors() {
        return sectors.all();
    }

    /** Whether a cell's figures are in 64 bits and without remark. */
    boolean isPlain(int cell) {
        return others.isEmpty() || !others.containsKey(cell);
    }

    long exports(int cell) {
        return figures[FIGURES * cell];
    }

    long imports(int cell) {
        return figures[FIGURES * cell + 1];
    }

    long rows(int cell) {
        return figures[FIGURES * cell + 2];
    }

    int scale() {
        return scale;
    }

    /** A cell as it is told. */
    Balance balance(int cell) {
        Balance other = others.get(cell);
        return other != null
                ? other
                : new Balance(
                        Observation.of(Decimals.plain(exports(cell), scale)),
                        Observation.of(Decimals.plain(imports(cell), scale)),
                        rows(cell));
    }

    /** The cells of a pair by sector. */
    SortedMap<String, Balance> cells(int pair) {
        SortedMap<String, Balance> cells = new TreeMap<>();
        for (int cell = start(pair); cell < start(pair + 1); cell++) {
            cells.put(sector(cell), balance(cell));
        }
        return cells;
    }

    /** The place of a pair; negative where it is not there. */
    int find(Area reporter, Area partner) {
        int low = 0;
        int high = pairs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = reporter(middle).compareTo(reporter);
            order = order == 0 ? partner(middle).compareTo(partner) : order;
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** Takes all pairs of other rows with the same scale, areas and sectors. */
    void addAll(BalanceRows other) {
        reserve(size + other.size);
        System.arraycopy(other.sector, 0, sector, size, other.size);
        System.arraycopy(other.figures, 0, figures, FIGURES * size, FIGURES * other.size);
        other.others.forEach((cell, balance) -> others.put(size + cell, balance));
        pairs.addAll(other.pairs, size);
        size += other.size;
    }

    /** Takes a pair of other rows with the same scale, areas and sectors. */
    void copy(BalanceRows other, int pair) {
        start(other.reporterNumber(pair), other.partnerNumber(pair));
        for (int cell = other.start(pair); cell < other.start(pair + 1); cell++) {
            if (!other.isPlain(cell)) {
                others.put(size, other.balance(cell));
            }
            add(other.sector[cell], other.exports(cell), other.imports(cell), other.rows(cell));
        }
    }
}
