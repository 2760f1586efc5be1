package org.tradegap.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tradegap.trade.Area;
import org.tradegap.trade.AreaTable;
import org.tradegap.trade.Areas;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.Flow;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;
import org.tradegap.trade.TradeFlow;

/** Turns the fields of a record into its flows, or says which field is at fault or why the row is left out. */
final class FlowParser {
    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,9})(?:\\.0+)?");

    private final Layout layout;
    private final Areas areas;
    private final LeftOutRows leftOut;
    private final ValueText values;
    private final Map<Field, FieldText> texts = new EnumMap<>(Field.class);
    private final Map<Field, AreaTable> tables = new EnumMap<>(Field.class);
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<String, Optional<CommodityCode>> commodities = new HashMap<>();

    FlowParser(Layout layout, Areas areas) {
        this.layout = layout;
        this.areas = areas;
        this.values = new ValueText(layout.format().numbers());
        layout.format().fields().forEach((field, rule) -> {
            List<Integer> places = layout.places().get(field);
            if (places != null) {
                texts.put(field, new FieldText(rule, places));
            }
            if (!rule.areas().isEmpty()) {
                tables.put(field, AreaTable.builtIn(rule.areas()).orElseGet(() -> AreaTable.without(rule.areas())));
            }
        });
        this.leftOut = new LeftOutRows(layout, tables);
    }

    /** The flows of a record; none where it is rejected or left out, of which the sink is told. */
    List<TradeFlow> parse(List<String> fields, long line, FlowSink sink) {
        boolean fits = fields.size() == layout.width();
        OptionalInt rule = fits || isNote(fields) ? leftOut.rule(fields) : OptionalInt.empty();
        if (rule.isPresent() && !leftOut.takesOthers(rule.getAsInt())) {
            sink.leftOut(leftOut.why(rule.getAsInt()), 1);
            return List.of();
        }
        if (!fits) {
            String text = String.join(String.valueOf(layout.format().shape().delimiter()), fields);
            sink.reject(new Rejection(
                    "", line, "row", text, "expected " + layout.width() + " fields, found " + fields.size()));
            return List.of();
        }
        try {
            List<TradeFlow> flows = flows(fields);
            if (rule.isPresent()) {
                sink.leftOut(leftOut.why(rule.getAsInt()), 1);
                return List.of();
            }
            edition(fields)
                    .ifPresent(edition ->
                            flows.forEach(flow -> sink.edition(flow.period().year(), edition)));
            return flows;
        } catch (BadField bad) {
            sink.reject(bad.at(line));
            return List.of();
        }
    }

    /** Whether a record is a line of text, as below a table. */
    private static boolean isNote(List<String> fields) {
        return fields.stream().filter(field -> !field.isBlank()).count() <= 1;
    }

    private List<TradeFlow> flows(List<String> fields) throws BadField {
        Area reporter = area(fields, Field.REPORTER);
        Area partner = area(fields, Field.PARTNER);
        CommodityCode commodity = commodity(fields);
        Status status = status(fields);
        List<TradeFlow> flows = new ArrayList<>(layout.measures().size());
        for (Measure measure : layout.measures()) {
            String raw = fields.get(measure.index());
            if (!measure.wide() || !raw.isBlank()) {
                flows.add(new TradeFlow(
                        period(fields, measure),
                        measure.swapped() ? partner : reporter,
                        measure.swapped() ? reporter : partner,
                        measure.flow().isPresent() ? measure.flow().get() : flow(fields),
                        commodity,
                        value(raw, status, measure)));
            }
        }
        return flows;
    }

    private String text(List<String> fields, Field field) {
        FieldText text = texts.get(field);
        return text == null ? "" : text.of(fields);
    }

    /** The rows that the format leaves out. */
    LeftOutRows leftOut() {
        return leftOut;
    }

    /** The edition of the Harmonized System that a record names. */
    Optional<HsEdition> edition(List<String> fields) {
        return HsEdition.of(text(fields, Field.CLASSIFICATION));
    }

    /** The period of a measure of a record. */
    Period period(List<String> fields, Measure measure) throws BadField {
        if (measure.year() > 0) {
            return Period.ofYear(measure.year());
        }
        String text = text(fields, Field.PERIOD);
        Optional<Period> period = periods.computeIfAbsent(text, PeriodForm::parse);
        if (period.isEmpty() || (measure.month() > 0 && !period.get().isYear())) {
            throw bad(Field.PERIOD, fields, measure.month() > 0 ? "a year such as 2016" : PeriodForm.EXPECTED);
        }
        return measure.month() > 0 ? new Period(period.get().year(), measure.month()) : period.get();
    }

    /** The area in a field of a record. */
    Area area(List<String> fields, Field field) throws BadField {
        String text = text(fields, field);
        AreaTable table = tables.get(field);
        Optional<Area> area =
                table != null ? table.area(text) : Area.parse(text).filter(this::isKnown);
        if (area.isPresent()) {
            return area.get();
        }
        throw bad(field, fields, table == null ? "an ISO 3166 alpha-3 code or WLD" : "a code of an area");
    }

    /** The code in a field that holds an area, as its table has it. */
    String areaCode(List<String> fields, Field field) {
        String text = text(fields, field);
        AreaTable table = tables.get(field);
        return table == null ? text : table.written(text);
    }

    private boolean isKnown(Area area) {
        return area.isUnknown() || areas.knows(area);
    }

    /** The flow that a record's own field tells. */
    Flow flow(List<String> fields) throws BadField {
        Optional<Flow> flow = Flow.of(text(fields, Field.FLOW));
        return flow.orElseThrow(() -> bad(Field.FLOW, fields, "export, import, re-export or re-import"));
    }

    /** The commodity of a record. */
    CommodityCode commodity(List<String> fields) throws BadField {
        String system = text(fields, Field.CLASSIFICATION);
        String code = text(fields, Field.COMMODITY);
        Optional<CommodityCode> commodity = commodities.computeIfAbsent(system + ' ' + code, key -> code(system, code));
        return commodity.orElseThrow(
                () -> CommodityCode.parse(system, CommodityCode.TOTAL).isEmpty()
                        ? bad(Field.CLASSIFICATION, fields, "HS, an edition such as HS2012, or another system's name")
                        : bad(Field.COMMODITY, fields, "a code of " + system + " (" + digits() + ") or TOTAL"));
    }

    private Optional<CommodityCode> code(String system, String code) {
        List<Integer> lengths = lengths();
        Optional<CommodityCode> parsed =
                CommodityCode.parse(system, pad() == TextRule.EVEN ? restored(system, code) : code);
        if (lengths.isEmpty() || code.equals(CommodityCode.TOTAL)) {
            return parsed;
        }
        if (!lengths.contains(code.length()) || (pad() > 0 && code.startsWith("00"))) {
            return Optional.empty();
        }
        return parsed.isPresent() ? parsed : CommodityCode.national(code, code.length());
    }

    /** A code of the HS as it was before it became a number: digits alone, and of an even number of them. */
    private static String restored(String system, String code) {
        Matcher number = NUMBER.matcher(code);
        if (!system.startsWith(CommodityCode.HS) || !number.matches()) {
            return code;
        }
        return number.group(1).length() % 2 == 0 ? number.group(1) : "0" + number.group(1);
    }

    private int pad() {
        TextRule rule = layout.format().fields().get(Field.COMMODITY);
        return rule == null ? 0 : rule.pad();
    }

    private List<Integer> lengths() {
        TextRule rule = layout.format().fields().get(Field.COMMODITY);
        return rule == null ? List.of() : rule.lengths();
    }

    private String digits() {
        return lengths().isEmpty()
                ? "HS: 2, 4, 6, 8 or 10 digits"
                : lengths().stream().map(String::valueOf).collect(Collectors.joining(" or ")) + " digits";
    }

    /** What is to be said of the values of a record. */
    Status status(List<String> fields) throws BadField {
        Optional<Status> status = Status.of(text(fields, Field.STATUS)).filter(each -> each != Status.PARTIAL);
        return status.orElseThrow(() -> bad(Field.STATUS, fields, "nothing or one of r, p, e, z, x, c"));
    }

    private Observation value(String raw, Status status, Measure measure) throws BadField {
        Optional<Observation> value = values.parse(raw, status);
        return value.orElseThrow(
                () -> new BadField(layout.header().get(measure.index()), raw.strip(), values.expected()));
    }

    private BadField bad(Field field, List<String> fields, String expected) {
        List<Integer> places = layout.places().getOrDefault(field, List.of());
        FieldText text = texts.get(field);
        return places.isEmpty() || text == null
                ? new BadField("row", "", expected + " as " + field.code())
                : new BadField(layout.header().get(places.get(0)), text.raw(fields), expected);
    }
}
