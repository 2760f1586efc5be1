package org.tradegap.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tradegap.trade.Flow;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * Reads plain records straight from bytes, without an object a row: texts are looked up, values read into scaled 64 bits. Every
 * record that is not plain, or in which anything is to be said, goes to the {@link FlowReader} and has its meaning from
 * there, and so has every text when it is first met.
 */
final class FlowScanner {
    /** A record has no flow. */
    static final long NO_FLOW = -1;

    private static final List<Flow> FLOWS = List.of(Flow.values());
    private static final List<HsEdition> EDITIONS = List.of(HsEdition.values());

    private final Layout layout;
    private final FlowParser parser;
    private final FlowNumbers numbers;
    private final RecordFields record;
    private final PlainNumber number;
    private final List<FieldNumbers> leftOut = new ArrayList<>();
    private final FieldNumbers reporters;
    private final FieldNumbers partners;
    private final FieldNumbers reporterCodes;
    private final FieldNumbers partnerCodes;
    private final boolean byCode;
    private final FieldNumbers commodities;
    private final FieldNumbers statuses;
    private final FieldNumbers editions;
    private final FieldNumbers periods;
    private final FieldNumbers flows;
    private final List<int[]> periodsOf = new ArrayList<>();
    private final Measure[] measures;
    private final boolean ownFlow;
    private final long[] values;
    private final int[] scales;
    private boolean[] told = new boolean[64];
    private long key = NO_FLOW;
    private int reporter;
    private int partner;

    FlowScanner(Layout layout, FlowParser parser, FlowNumbers numbers) {
        this.layout = layout;
        this.parser = parser;
        this.numbers = numbers;
        this.record = new RecordFields(layout.format().shape().delimiter(), layout.width());
        this.number = new PlainNumber(layout.format().numbers());
        this.measures = layout.measures().stream()
                .limit(layout.mirrored() ? 1 : Long.MAX_VALUE)
                .toArray(Measure[]::new);
        this.ownFlow =
                layout.measures().stream().anyMatch(measure -> measure.flow().isEmpty());
        this.values = new long[measures.length];
        this.scales = new int[measures.length];
        addRules(parser.leftOut());
        this.reporters = of(fields -> numbers.of(parser.area(fields, Field.REPORTER)), Field.REPORTER);
        this.partners = of(fields -> numbers.of(parser.area(fields, Field.PARTNER)), Field.PARTNER);
        this.reporterCodes = of(fields -> numbers.ofCode(parser.areaCode(fields, Field.REPORTER)), Field.REPORTER);
        this.partnerCodes = of(fields -> numbers.ofCode(parser.areaCode(fields, Field.PARTNER)), Field.PARTNER);
        this.byCode = layout.format().conventions().duplicates() == Format.Duplicates.BY_CODE;
        this.commodities = of(fields -> numbers.of(parser.commodity(fields)), Field.CLASSIFICATION, Field.COMMODITY);
        this.statuses = of(fields -> parser.status(fields) == Status.NORMAL ? 0 : FieldNumbers.OTHER, Field.STATUS);
        this.editions = of(
                fields -> parser.edition(fields)
                        .map(edition -> EDITIONS.indexOf(edition) + 1)
                        .orElse(0),
                Field.CLASSIFICATION);
        this.periods = of(this::periods, Field.PERIOD);
        this.flows = of(fields -> FLOWS.indexOf(parser.flow(fields)), Field.FLOW);
    }

    private void addRules(LeftOutRows rules) {
        for (int rule = 0; rule < rules.size(); rule++) {
            int each = rule;
            leftOut.add(new FieldNumbers(List.of(rules.column(rule)), fields -> rules.applies(each, fields) ? 1 : 0));
        }
    }

    private FieldNumbers of(FieldNumbers.Meaning meaning, Field... fields) {
        return new FieldNumbers(FieldNumbers.columns(layout, fields), meaning);
    }

    /** Starts a slice, of which all is to be told again. */
    void start() {
        Arrays.fill(told, false);
    }

    /**
     * Takes the record at a byte.
     *
     * @param line of the slice
     * @return the first byte after it; -1 where nothing was taken
     */
    int take(byte[] bytes, int at, int end, long line, FigureSink to) {
        key = NO_FLOW;
        int fields = record.split(bytes, at, end);
        if (fields == 0) {
            return record.next();
        }
        if (fields != layout.width()) {
            return RecordFields.OTHER;
        }
        for (int rule = 0; rule < leftOut.size(); rule++) {
            if (leftOut.get(rule).of(record, bytes) == 1 && parser.leftOut().takesOthers(rule)) {
                return RecordFields.OTHER;
            }
            if (leftOut.get(rule).of(record, bytes) == 1) {
                to.record(line);
                to.leftOut(parser.leftOut().why(rule));
                return record.next();
            }
        }
        return figures(bytes, line, to) ? record.next() : RecordFields.OTHER;
    }

    /** What no other row of the file may have, of the record that was taken last; {@link #NO_FLOW} where it has no flow. */
    long key(byte[] bytes) {
        return byCode && key != NO_FLOW
                ? FlowNumbers.withAreas(key, reporterCodes.of(record, bytes), partnerCodes.of(record, bytes))
                : key;
    }

    private boolean figures(byte[] bytes, long line, FigureSink to) {
        reporter = reporters.of(record, bytes);
        partner = partners.of(record, bytes);
        int commodity = commodities.of(record, bytes);
        int period = periods.of(record, bytes);
        if ((reporter | partner | commodity | period | statuses.of(record, bytes)) < 0 || !values(bytes, period)) {
            return false;
        }
        int flow = ownFlow ? flows.of(record, bytes) : 0;
        if (flow < 0) {
            return false;
        }
        int edition = editions.of(record, bytes);
        to.record(line);
        for (int k = 0; k < measures.length; k++) {
            if (values[k] >= 0) {
                long of = key(k, periodsOf.get(period)[k], FLOWS.get(flow), commodity);
                key = key == NO_FLOW ? of : key;
                if (edition > 0) {
                    tell(edition - 1, periodsOf.get(period)[k], to);
                }
                to.figure(of, values[k], scales[k]);
            }
        }
        return true;
    }

    /** What a measure of the record is of, its reporter and partner being the ones that were found last. */
    private long key(int k, int period, Flow told, int commodity) {
        Measure measure = measures[k];
        Flow flow = measure.flow().isPresent() ? measure.flow().get() : told;
        return measure.swapped()
                ? FlowNumbers.key(period, partner, reporter, flow, commodity)
                : FlowNumbers.key(period, reporter, partner, flow, commodity);
    }

    /** Reads the values of a record, -1 for one that is not there; false where one is not plain. */
    private boolean values(byte[] bytes, int period) {
        int[] when = periodsOf.get(period);
        for (int k = 0; k < measures.length; k++) {
            int index = measures[k].index();
            values[k] = number.read(bytes, record.from(index), record.to(index));
            scales[k] = number.scale();
            boolean absent = measures[k].wide() && record.isBlank(bytes, index);
            if (!absent && (values[k] < 0 || when[k] < 0)) {
                return false;
            }
        }
        return true;
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

    /** The place of the periods that the measures of a record have. */
    private int periods(List<String> fields) {
        int[] all = new int[measures.length];
        for (int k = 0; k < measures.length; k++) {
            all[k] = period(fields, measures[k]);
        }
        periodsOf.add(all);
        return periodsOf.size() - 1;
    }

    private int period(List<String> fields, Measure measure) {
        try {
            Period period = parser.period(fields, measure);
            return numbers.of(period);
        } catch (BadField bad) {
            return FieldNumbers.OTHER;
        }
    }
}
