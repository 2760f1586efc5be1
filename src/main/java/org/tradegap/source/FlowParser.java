package org.tradegap.source;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;
import org.tradegap.trade.TradeFlow;

/** Turns the fields of a record into a flow, or says which field is at fault. */
final class FlowParser {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,20}(\\.\\d{1,12})?");

    private static final String EXPECTED_VALUE = "a decimal of zero or more with at most 20 digits before its point and"
            + " 12 after it, or nothing with a status z, x or c";

    /** A field that cannot be read. */
    static final class BadField extends Exception {
        private final transient Field field;
        private final String text;

        BadField(Field field, String text, String expected) {
            super("expected " + expected, null, false, false);
            this.field = field;
            this.text = text;
        }
    }

    private final Layout layout;
    private final Areas areas;
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<String, Optional<CommodityCode>> commodities = new HashMap<>();

    FlowParser(Layout layout, Areas areas) {
        this.layout = layout;
        this.areas = areas;
    }

    /** The flow of a record; a rejection goes to the sink's other door. */
    Optional<TradeFlow> parse(List<String> fields, long line, FlowSink sink) {
        if (fields.size() != layout.width()) {
            String text = String.join(String.valueOf(layout.format().delimiter()), fields);
            sink.reject(new Rejection(
                    "", line, "row", text, "expected " + layout.width() + " fields, found " + fields.size()));
            return Optional.empty();
        }
        try {
            return Optional.of(flow(fields));
        } catch (BadField bad) {
            String column = layout.header().get(layout.places().getOrDefault(bad.field, 0));
            sink.reject(new Rejection("", line, column, bad.text, String.valueOf(bad.getMessage())));
            return Optional.empty();
        }
    }

    private TradeFlow flow(List<String> fields) throws BadField {
        return new TradeFlow(
                period(text(fields, Field.PERIOD)),
                area(fields, Field.REPORTER),
                area(fields, Field.PARTNER),
                direction(text(fields, Field.FLOW)),
                commodity(fields),
                value(fields));
    }

    private String text(List<String> fields, Field field) {
        Integer place = layout.places().get(field);
        return place == null ? "" : fields.get(place);
    }

    private Period period(String text) throws BadField {
        Optional<Period> period = periods.computeIfAbsent(text, Period::parse);
        return period.orElseThrow(() -> new BadField(Field.PERIOD, text, "a year such as 2016 or a month 2016-03"));
    }

    private Area area(List<String> fields, Field field) throws BadField {
        String text = text(fields, field);
        if (Area.isCode(text)) {
            Area area = new Area(text);
            if (text.indexOf(':') > 0 || areas.knows(area)) {
                return area;
            }
        }
        throw new BadField(field, text, "an ISO 3166 alpha-3 code or WLD");
    }

    private static Flow direction(String text) throws BadField {
        Optional<Flow> flow = Flow.of(text);
        return flow.orElseThrow(() -> new BadField(Field.FLOW, text, "export, import, re-export or re-import"));
    }

    private CommodityCode commodity(List<String> fields) throws BadField {
        String system = text(fields, Field.CLASSIFICATION);
        String code = text(fields, Field.COMMODITY);
        Optional<CommodityCode> commodity =
                commodities.computeIfAbsent(system + ' ' + code, key -> CommodityCode.parse(system, code));
        return commodity.orElseThrow(() -> CommodityCode.parse(system, CommodityCode.TOTAL)
                        .isEmpty()
                ? new BadField(Field.CLASSIFICATION, system, "HS, an edition such as HS2012, or another system's name")
                : new BadField(
                        Field.COMMODITY, code, "a code of " + system + " (HS: 2, 4, 6, 8 or 10 digits) or TOTAL"));
    }

    private Observation value(List<String> fields) throws BadField {
        String text = text(fields, Field.VALUE);
        String note = text(fields, Field.STATUS);
        Optional<Status> status = Status.of(note).filter(each -> each != Status.PARTIAL);
        if (status.isEmpty()) {
            throw new BadField(Field.STATUS, note, "nothing or one of r, p, e, z, x, c");
        }
        if (text.isEmpty() && status.get().isMissing()) {
            return Observation.missing(status.get());
        }
        if (!DECIMAL.matcher(text).matches() || status.get().isMissing()) {
            throw new BadField(Field.VALUE, text, EXPECTED_VALUE);
        }
        return Observation.of(new BigDecimal(text), status.get());
    }
}
