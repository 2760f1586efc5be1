package org.tradegap.workbook;

import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.tradegap.report.LiveChart;
import org.tradegap.report.LiveChart.Kind;

/** A chart of the spreadsheet's own; its values are left to be read from the cells that it refers to. */
final class NativeChart {
    private static final String FORMAT = "#,##0";
    private static final int TITLE_SIZE = 1400;
    private static final int GAP = 45;
    private static final double THIN = 0.75;
    private static final double HEAVY = 2.25;
    private static final short DOT = 5;
    private static final byte WHOLE = 100;

    private final XSSFChart chart;
    private final LiveChart content;
    private final boolean lying;

    NativeChart(XSSFChart chart, LiveChart content) {
        this.chart = chart;
        this.content = content;
        this.lying = content.kind() == Kind.BARS;
    }

    void draw(LiveFigures figures) {
        name();
        title();
        XDDFCategoryAxis categories = categories();
        XDDFValueAxis values = values();
        List<LiveFigures.Series> all = figures.series();
        int lines = switch (content.kind()) {
            case STACKED, COLUMNS -> 1;
            case LINES -> all.size();
            case BARS -> 0;
        };
        int bars = all.size() - lines;
        if (bars > 0) {
            chart.plot(bars(categories, values, figures.categories(), all.subList(0, bars)));
        }
        if (lines > 0) {
            chart.plot(lines(categories, values, figures.categories(), all.subList(bars, all.size())));
        }
        if (all.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
        }
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.setPlotOnlyVisibleCells(false);
        language();
    }

    /** Words of a chart would be marked as being in the language of the machine. */
    private void language() {
        for (XmlObject each : Elements.of(chart.getCTChartSpace(), CTTextCharacterProperties.class)) {
            ((CTTextCharacterProperties) each).setLang(DocumentProperties.LANGUAGE);
        }
    }

    private void name() {
        CTNonVisualDrawingProps properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName("Live chart of " + content.figures().table());
        properties.setDescr(content.alt());
        CTChartSpace space = chart.getCTChartSpace();
        (space.isSetRoundedCorners() ? space.getRoundedCorners() : space.addNewRoundedCorners()).setVal(false);
    }

    private void title() {
        chart.setTitleText(content.title());
        chart.setTitleOverlay(false);
        chart.setAutoTitleDeleted(false);
        CTRegularTextRun run =
                chart.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0);
        CTTextCharacterProperties font = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        font.setSz(TITLE_SIZE);
        font.setB(true);
    }

    /** Its line is the one at zero; its labels stand at the edge, where no column covers them. */
    private XDDFCategoryAxis categories() {
        XDDFCategoryAxis axis = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setOrientation(lying ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
        axis.getOrAddShapeProperties().setLineProperties(ToolColours.line(ToolColours.INK, 1));
        return axis;
    }

    private XDDFValueAxis values() {
        XDDFValueAxis axis = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axis.setTitle(content.unit());
        axis.setNumberFormat(FORMAT);
        axis.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddMajorGridProperties().setLineProperties(ToolColours.line(ToolColours.GRID, THIN));
        return axis;
    }

    private XDDFChartData bars(
            XDDFCategoryAxis categories, XDDFValueAxis values, String names, List<LiveFigures.Series> series) {
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        boolean stacked = content.kind() == Kind.STACKED;
        data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        data.setOverlap(stacked ? WHOLE : (byte) 0);
        data.setGapWidth(GAP);
        data.setVaryColors(false);
        for (int i = 0; i < series.size(); i++) {
            XDDFBarChartData.Series bar = (XDDFBarChartData.Series) add(data, names, series.get(i));
            bar.setInvertIfNegative(false);
            bar.setFillProperties(ToolColours.fill(ToolColours.series(i)));
        }
        return data;
    }

    private XDDFChartData lines(
            XDDFCategoryAxis categories, XDDFValueAxis values, String names, List<LiveFigures.Series> series) {
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        for (int i = 0; i < series.size(); i++) {
            String colour = series.size() == 1 ? ToolColours.INK : ToolColours.series(i);
            XDDFLineChartData.Series line = (XDDFLineChartData.Series) add(data, names, series.get(i));
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.CIRCLE);
            line.setMarkerSize(DOT);
            line.setLineProperties(ToolColours.line(colour, HEAVY));
            dot(i, colour);
        }
        return data;
    }

    private void dot(int series, String colour) {
        XDDFShapeProperties dot = new XDDFShapeProperties();
        dot.setFillProperties(ToolColours.fill(colour));
        dot.setLineProperties(ToolColours.line(colour, THIN));
        CTLineSer drawn = chart.getCTChart().getPlotArea().getLineChartArray(0).getSerArray(series);
        drawn.getMarker().setSpPr(dot.getXmlObject());
    }

    private static XDDFChartData.Series add(XDDFChartData data, String names, LiveFigures.Series series) {
        XDDFNumericalDataSource<Integer> values = XDDFDataSourcesFactory.fromArray(new Integer[] {0}, series.values());
        values.setFormatCode(FORMAT);
        XDDFChartData.Series added = data.addSeries(XDDFDataSourcesFactory.fromArray(new String[] {""}, names), values);
        added.setTitle("", series.name());
        return added;
    }
}
