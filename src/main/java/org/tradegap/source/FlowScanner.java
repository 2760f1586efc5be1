package org.tradegap.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.Status;

/**
 * Reads plain records straight from bytes, without an object a row and column by column for many of them: texts are looked up, values
 * read into scaled 64 bits. Every record that is not plain, or in which anything is to be said, is left to the {@link FlowReader} and has
 * its meaning from there, and so has every text when it is first met.
 */
final class FlowScanner {
    /** A record has no flow. */
    static final long NO_FLOW = -1;

    /** The state of a record that is plain and read; what is above is left out by a rule. */
    static final int PLAIN = 0;

    /** The state of a record that is not plain. */
    static final int OTHER = -1;

    private static final List<HsEdition> EDITIONS = List.of(HsEdition.values());

    private final Layout layout;
    private final FlowParser parser;
    private final FlowNumbers numbers;
    private final PlainRecords records;
    private final int[] states;
    private final List<FieldNumbers> leftOut = new ArrayList<>();
    private final FieldNumbers reporters;
    private final FieldNumbers partners;
    private final FieldNumbers reporterCodes;
    private final FieldNumbers partnerCodes;
    private final FieldNumbers commodities;
    private final FieldNumbers statuses;
    private final FieldNumbers editions;
    private final FieldNumbers periods;
    private final FieldNumbers flows;
    private final PlainValues[] values;
    private final RecordPeriods periodsOf;
    private final boolean byCode;
    private final boolean ownFlow;
    private final long[] keys;
    private final Figures figures;
    private boolean[] told = new boolean[64];

    FlowScanner(Layout layout, FlowParser parser, FlowNumbers numbers) {
        this.layout = layout;
        this.parser = parser;
        this.numbers = numbers;
        this.records = new PlainRecords(layout.format().shape().delimiter(), layout.width());
        this.states = new int[records.most()];
        this.values = layout.measures().stream()
                .limit(layout.mirrored() ? 1 : Long.MAX_VALUE)
                .map(measure ->
                        new PlainValues(records, measure, layout.format().numbers()))
                .toArray(PlainValues[]::new);
        this.ownFlow = Arrays.stream(values).anyMatch(value -> value.flow() < 0);
        addRules(parser.leftOut());
        this.reporters = of(fields -> numbers.of(parser.area(fields, Field.REPORTER)), Field.REPORTER);
        this.partners = of(fields -> numbers.of(parser.area(fields, Field.PARTNER)), Field.PARTNER);
        this.reporterCodes = of(fields -> numbers.ofCode(parser.areaCode(fields, Field.REPORTER)), Field.REPORTER);
        this.partnerCodes = of(fields -> numbers.ofCode(parser.areaCode(fields, Field.PARTNER)), Field.PARTNER);
        this.byCode = layout.format().conventions().duplicates() == Format.Duplicates.BY_CODE;
        this.commodities = of(fields -> numbers.of(parser.commodity(fields)), Field.CLASSIFICATION, Field.COMMODITY);
        this.statuses = of(fields -> parser.status(fields) == Status.NORMAL ? 0 : FieldNumbers.OTHER, Field.STATUS);
        this.editions = of(this::edition, Field.CLASSIFICATION);
        this.periodsOf = new RecordPeriods(layout.measures().subList(0, values.length), parser, numbers);
        this.periods = of(periodsOf::of, Field.PERIOD);
        this.flows = of(fields -> FlowNumbers.number(parser.flow(fields)), Field.FLOW);
        this.keys = new long[records.most()];
        this.figures = new Figures(records.most() * values.length);
    }

    private void addRules(LeftOutRows rules) {
        for (int rule = 0; rule < rules.size(); rule++) {
            int each = rule;
            leftOut.add(new FieldNumbers(
                    records, List.of(rules.column(rule)), fields -> rules.applies(each, fields) ? 1 : 0));
        }
    }

    private int edition(List<String> fields) {
        return parser.edition(fields)
                .map(edition -> EDITIONS.indexOf(edition) + 1)
                .orElse(0);
    }

    private FieldNumbers of(FieldNumbers.Meaning meaning, Field... fields) {
        return new FieldNumbers(records, FieldNumbers.columns(layout, fields), meaning);
    }

    /** Starts a slice, of which all is to be told again. */
    void start() {
        Arrays.fill(told, false);
    }

    /** Takes a block to find records in. */
    void take(Block block) {
        records.take(block);
    }

    /** Finds records from a byte on and what is in them, as {@link PlainRecords#find} does. */
    PlainRecords find(int at) {
        records.find(at);
        Arrays.fill(states, 0, records.size(), PLAIN);
        leaveOut();
        for (FieldNumbers each : List.of(reporters, partners, commodities, periods, statuses)) {
            each.find(states);
        }
        for (PlainValues each : values) {
            each.find(states);
        }
        if (periodsOf.hasBad()) {
            passBadPeriods();
        }
        if (ownFlow) {
            flows.find(states);
        }
        editions.find(states);
        if (byCode) {
            reporterCodes.find(states);
            partnerCodes.find(states);
        }
        return records;
    }

    /** Leaves records to others that have a value without a period. */
    private void passBadPeriods() {
        for (int record = 0; record < records.size(); record++) {
            for (int k = 0; k < values.length && states[record] == PLAIN; k++) {
                if (values[k].isThere(record) && periodsOf.at(periods.of(record))[k] < 0) {
                    states[record] = OTHER;
                }
            }
        }
    }

    private void leaveOut() {
        for (int rule = 0; rule < leftOut.size(); rule++) {
            FieldNumbers applies = leftOut.get(rule);
            applies.find(states);
            int state = parser.leftOut().takesOthers(rule) ? OTHER : rule + 1;
            for (int record = 0; record < records.size(); record++) {
                if (states[record] == PLAIN && applies.of(record) == 1) {
                    states[record] = state;
                }
            }
        }
    }

    /** Has a record read as if it were not plain. */
    void pass(int record) {
        states[record] = OTHER;
    }

    /** What no other row of the file may have, of a record that was handed on; {@link #NO_FLOW} where it has no flow. */
    long key(int record) {
        return keys[record];
    }

    /**
     * Hands on what is in the records from one on, up to the first {@link #OTHER}, which is told.
     *
     * @param line of the first of all
     */
    int handOn(int from, long line, FigureSink sink) {
        figures.clear();
        int size = records.size();
        int record = from;
        for (; record < size && states[record] != OTHER; record++) {
            keys[record] = NO_FLOW;
            if (states[record] == PLAIN) {
                add(record, line + record, sink);
            }
        }
        tellLeftOut(from, record, sink);
        figures.end(record - from);
        sink.figures(figures);
        return record;
    }

    private void tellLeftOut(int from, int to, FigureSink sink) {
        for (int rule = 0; rule < leftOut.size(); rule++) {
            int rows = 0;
            for (int record = from; record < to; record++) {
                rows += states[record] == rule + 1 ? 1 : 0;
            }
            if (rows > 0) {
                sink.leftOut(parser.leftOut().why(rule), rows);
            }
        }
    }

    private void add(int record, long line, FlowSink sink) {
        int[] when = periodsOf.at(periods.of(record));
        int edition = editions.of(record);
        for (int k = 0; k < when.length; k++) {
            PlainValues value = values[k];
            if (value.isThere(record)) {
                long key = key(record, when[k], value);
                if (keys[record] == NO_FLOW) {
                    keys[record] = byCode
                            ? FlowNumbers.withAreas(key, reporterCodes.of(record), partnerCodes.of(record))
                            : key;
                }
                if (edition > 0) {
                    tell(edition - 1, when[k], sink);
                }
                figures.add(key, value.unscaled(record), value.scale(record), line);
            }
        }
    }

    /** What a measure of a record is of. */
    private long key(int record, int period, PlainValues value) {
        int flow = value.flow() < 0 ? flows.of(record) : value.flow();
        return value.measure().swapped()
                ? FlowNumbers.key(period, partners.of(record), reporters.of(record), flow, commodities.of(record))
                : FlowNumbers.key(period, reporters.of(record), partners.of(record), flow, commodities.of(record));
    }

    private void tell(int edition, int period, FlowSink sink) {
        int place = period * EDITIONS.size() + edition;
        if (place >= told.length) {
            told = Arrays.copyOf(told, 2 * place);
        }
        if (!told[place]) {
            told[place] = true;
            sink.edition(numbers.period(period).year(), EDITIONS.get(edition));
        }
    }
}
