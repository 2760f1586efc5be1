package org.tradegap.workbook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.tradegap.report.Look;

/**
 * What figures look like in the number formats of a template. To find that out takes long, so that it is kept, and asked for only where one
 * figure does not tell it of others.
 */
final class FigureFormats {
    private static final Pattern ZERO = Pattern.compile("[^1-9]*");

    /** Sections with as many decimals for every figure: {@code +#,##0.0;-#,##0.0;0.0}. */
    private static final Pattern EVEN = Pattern.compile("[-+]?(#,##)?0(\\.0+)?%?(;[-+]?(#,##)?0(\\.0+)?%?){0,2}");

    /** The number format of a look, as a template has it. */
    private record Code(int index, String text, boolean even, boolean conditional) {
        static Code of(XSSFCellStyle style) {
            String text = style.getDataFormatString();
            return new Code(style.getDataFormat(), text, EVEN.matcher(text).matches(), text.indexOf('[') >= 0);
        }
    }

    private final HouseStyle style;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<Look, Code> codes = new EnumMap<>(Look.class);
    private final Map<Look, Map<BigDecimal, String>> shown = new EnumMap<>(Look.class);
    private final Map<Look, BigDecimal> leastAboveZero = new EnumMap<>(Look.class);
    private final Map<Look, BigDecimal> leastBelowZero = new EnumMap<>(Look.class);

    FigureFormats(HouseStyle style) {
        this.style = style;
    }

    /** A figure as it is shown. */
    String shown(BigDecimal figure, Look look) {
        return shown.computeIfAbsent(look, each -> new HashMap<>())
                .computeIfAbsent(figure, value -> formatted(value, code(look)));
    }

    /** Whether a figure is shown without a digit above 0. No figure further from zero is, where the format knows no conditions. */
    boolean isShownAsZero(BigDecimal figure, Look look) {
        Map<Look, BigDecimal> least = figure.signum() < 0 ? leastBelowZero : leastAboveZero;
        BigDecimal size = figure.abs();
        BigDecimal known = least.get(look);
        if (known != null && size.compareTo(known) >= 0) {
            return false;
        }
        boolean zero = ZERO.matcher(shown(figure, look)).matches();
        if (!zero && !code(look).conditional) {
            least.put(look, size);
        }
        return zero;
    }

    /** Whether no figure is shown wider than one of its sign that is further from zero. */
    boolean widensFromZero(Look look) {
        return code(look).even;
    }

    private Code code(Look look) {
        return codes.computeIfAbsent(look, each -> Code.of(style.of(each)));
    }

    private String formatted(BigDecimal value, Code code) {
        return formatter.formatRawCellContents(value.doubleValue(), code.index, code.text);
    }
}
