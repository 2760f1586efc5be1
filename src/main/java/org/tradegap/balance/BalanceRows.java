package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
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
    private final List<String> sectors;
    private final Map<String, Integer> sectorNumbers;
    private final List<Area> reporters = new ArrayList<>();
    private final List<Area> partners = new ArrayList<>();
    private final Map<Integer, Balance> others = new HashMap<>();
    private int[] starts = new int[16];
    private int[] sector = new int[64];
    private long[] figures = new long[FIGURES * 64];
    private int size;

    /**
     * No cells yet.
     *
     * @param scale the digits after the point of most figures
     * @param sectors ids by number; grows with what is added, in several periods alike
     */
    BalanceRows(int scale, List<String> sectors, Map<String, Integer> sectorNumbers) {
        this.scale = scale;
        this.sectors = sectors;
        this.sectorNumbers = sectorNumbers;
    }

    /** No cells, of the same scale and sectors. */
    BalanceRows none() {
        return new BalanceRows(scale, sectors, sectorNumbers);
    }

    /** Starts a pair, which comes after those before. */
    void start(Area reporter, Area partner) {
        if (reporters.size() == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[reporters.size()] = size;
        reporters.add(reporter);
        partners.add(partner);
    }

    /** Adds a cell to the last pair; its sector comes after those before. */
    void add(String id, Balance balance) {
        long exports = narrow(balance.exports());
        long imports = narrow(balance.imports());
        if (exports == Long.MIN_VALUE || imports == Long.MIN_VALUE) {
            others.put(size, balance);
        }
        add(number(id), exports, imports, balance.rows());
    }

    /** Adds a cell to the last pair, of figures of at most 18 digits at the scale; its sector comes after those before. */
    void add(String id, long exports, long imports, long rows) {
        add(number(id), exports, imports, rows);
    }

    private int number(String id) {
        Integer number = sectorNumbers.putIfAbsent(id, sectors.size());
        if (number == null) {
            sectors.add(id);
            return sectors.size() - 1;
        }
        return number;
    }

    private void add(int id, long exports, long imports, long rows) {
        if (size == sector.length) {
            reserve(2 * size);
        }
        sector[size] = id;
        figures[FIGURES * size] = exports;
        figures[FIGURES * size + 1] = imports;
        figures[FIGURES * size + 2] = rows;
        size++;
    }

    /** Makes room for so many cells in all. */
    private void reserve(int cells) {
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
        return reporters.size();
    }

    Area reporter(int pair) {
        return reporters.get(pair);
    }

    Area partner(int pair) {
        return partners.get(pair);
    }

    /** The first cell of a pair; that of the pair after the last is the end. */
    int start(int pair) {
        return pair < reporters.size() ? starts[pair] : size;
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
        return sectors;
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
        int high = pairs() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = reporters.get(middle).compareTo(reporter);
            order = order == 0 ? partners.get(middle).compareTo(partner) : order;
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** Takes all pairs of other rows with the same scale. */
    void addAll(BalanceRows other) {
        reserve(size + other.size);
        for (int pair = 0; pair < other.pairs(); pair++) {
            copy(other, pair);
        }
    }

    /** Takes a pair of other rows with the same scale. */
    void copy(BalanceRows other, int pair) {
        start(other.reporter(pair), other.partner(pair));
        for (int cell = other.start(pair); cell < other.start(pair + 1); cell++) {
            if (!other.isPlain(cell)) {
                others.put(size, other.balance(cell));
            }
            add(
                    other.sectors == sectors ? other.sector[cell] : number(other.sector(cell)),
                    other.exports(cell),
                    other.imports(cell),
                    other.rows(cell));
        }
    }
}
