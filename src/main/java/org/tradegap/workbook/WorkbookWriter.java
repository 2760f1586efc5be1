package org.tradegap.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tradegap.definition.Problem;
import org.tradegap.report.CellPlaces;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.OwnNames;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;

/** Writes a report as an Excel workbook in the look of a template. */
public final class WorkbookWriter {
    /**
     * What keeps a template from being used: not there, not a workbook, no sheet named {@code Style}, named cell styles
     * that are missing, something of the analysts' own that is called as something of the report is; empty when it is fit.
     */
    public static List<Problem> problems(Path template, OwnNames names) {
        return Template.problems(template, names);
    }

    /** What of a template that can be used will be in no workbook: file, sheet, cell, and what to do about it. */
    public static List<String> unused(Path template) throws IOException {
        return Template.unused(template);
    }

    /** Whether a template that can be used has sheets that a workbook would keep or fill in. */
    public static boolean isFilledIn(Path template) throws IOException {
        return Template.isFilledIn(template);
    }

    private final Profile profile;
    private final BooleanSupplier stopped;
    private final List<String> remarks = new ArrayList<>();

    /** A writer of workbooks for analysts. */
    public WorkbookWriter() {
        this(Profile.ANALYST);
    }

    public WorkbookWriter(Profile profile) {
        this(profile, () -> false);
    }

    /**
     * A writer that can be told to stop.
     *
     * @param stopped asked before each sheet; writing ends with an {@link InterruptedIOException} when it says so
     */
    public WorkbookWriter(Profile profile, BooleanSupplier stopped) {
        this.profile = profile;
        this.stopped = stopped;
    }

    /** In words: what the template has that did not fit into the workbooks written, and which figures have no formula. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * Writes the workbook; the template is only read, {@code out} is not closed. The rows of long tables go straight to
     * {@code out}, which makes no more memory needed for more of them.
     *
     * @param pictures the PNG of each chart that stands on a sheet, by the chart's id
     * @throws IllegalArgumentException with every problem of template, report and pictures, a line each, before anything
     *     is written; or when the rows of a long table are not as many or not as wide as it says, and {@code out} is of
     *     no use
     */
    public void write(Report report, Map<String, byte[]> pictures, Path template, OutputStream out) throws IOException {
        write(report, pictures, template, finished -> {}, out);
    }

    /**
     * Writes a publication and holds it to the guidance as it is then.
     *
     * @return the rules that it breaks, each with the first places where it does; empty where all hold
     * @throws IllegalArgumentException as {@link #write} does
     */
    public Map<String, String> publish(
            Report report, Map<String, byte[]> pictures, Path template, Guidance.Terms terms, OutputStream out)
            throws IOException {
        Map<String, String> broken = new LinkedHashMap<>();
        write(report, pictures, template, finished -> broken.putAll(Guidance.broken(finished, terms)), out);
        return broken;
    }

    private void write(
            Report report,
            Map<String, byte[]> pictures,
            Path template,
            Consumer<XSSFWorkbook> finished,
            OutputStream out)
            throws IOException {
        Template house = Template.read(template, isForAnalysts() ? OwnNames.of(report) : OwnNames.NONE);
        refuse(ReportCheck.problems(report, pictures));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, StableZip.Content> data = parts(report, pictures, house, finished, bytes);
        StableZip.rewrite(bytes.toByteArray(), data, out);
    }

    /** Writes all but the rows of long tables. */
    private Map<String, StableZip.Content> parts(
            Report report,
            Map<String, byte[]> pictures,
            Template house,
            Consumer<XSSFWorkbook> finished,
            OutputStream bytes)
            throws IOException {
        try (XSSFWorkbook workbook = isForAnalysts() ? house.ownWorkbook() : house.newWorkbook()) {
            HouseStyle style = new HouseStyle(workbook.getStylesSource());
            Optional<Formulas> formulas =
                    isForAnalysts() ? Optional.of(new Formulas(sources(report))) : Optional.empty();
            CellWriter cells = new CellWriter(style, formulas);
            OwnSheets own = new OwnSheets(workbook);
            for (Sheet sheet : report.sheets()) {
                goOn();
                Sheet content = own.ordered(
                        new Shorthand(style.size().formats(), isForAnalysts() ? "" : Shorthand.NONE).beside(sheet));
                own.take(sheet).ifPresent(target -> {
                    PageSetup.copy(house.styleSheet(), target, isForAnalysts() ? report.title() : "");
                    write(content, target, cells, pictures, logo(house, report, sheet));
                });
            }
            formulas.ifPresent(all -> remarks.addAll(PlainFigures.words(all.write())));
            DataSheets data = new DataSheets(workbook, cells, house.styleSheet(), report.title());
            report.data().forEach(table -> {
                own.remove(table);
                data.add(table);
            });
            own.finish(report).forEach(remarks::add);
            live(report, own, new LiveSheet(workbook, cells, house.styleSheet()));
            finish(workbook, report, bytes);
            finished.accept(workbook);
            return data.parts();
        }
    }

    /** The logo, which stands on the first sheet. */
    private static Optional<Logo> logo(Template house, Report report, Sheet sheet) {
        return Optional.ofNullable(house.logo())
                .filter(each -> sheet.equals(report.sheets().get(0)));
    }

    private void write(
            Sheet content, XSSFSheet target, CellWriter cells, Map<String, byte[]> pictures, Optional<Logo> logo) {
        if (content.onePage()) {
            PageSetup.onePage(target);
        }
        boolean tools = isForAnalysts() && !content.onePage();
        double pageWidth = PageSetup.area(target).width();
        Lines lines =
                Lines.of(content, cells.style().size(), pageWidth, logo.isPresent(), tools ? DataSheets.BUTTON : 0);
        new SheetWriter(target, cells.of(content), lines, pictures, isForAnalysts() ? 1 : 0).write(content);
        if (tools) {
            new AnalystTools(target, cells.style(), lines).add(content);
        }
        logo.ifPresent(each -> each.place(target, lines.widths().size()));
    }

    private void goOn() throws InterruptedIOException {
        if (stopped.getAsBoolean()) {
            throw new InterruptedIOException("stopped while a workbook was written");
        }
    }

    /** Nothing is compressed here, since it is all packed anew. */
    private static void finish(XSSFWorkbook workbook, Report report, OutputStream bytes) throws IOException {
        DocumentProperties.set(workbook, report.title(), report.subject());
        try (ZipArchiveOutputStream parts = new ZipArchiveOutputStream(bytes)) {
            parts.setLevel(Deflater.NO_COMPRESSION);
            workbook.write(parts);
        }
    }

    private void live(Report report, OwnSheets own, LiveSheet sheet) {
        if (isForAnalysts()) {
            own.rename();
            sheet.write(report, own);
        }
    }

    private boolean isForAnalysts() {
        return profile == Profile.ANALYST;
    }

    private static Formulas.Sources sources(Report report) {
        return cell -> report.places().of(cell).map(WorkbookWriter::leaf);
    }

    private static Formulas.Leaf leaf(CellPlaces.CellPlace place) {
        DataPlaces at = place.places();
        String tab = at.tab(Math.toIntExact(place.row() / at.capacity()));
        return new Formulas.Leaf(new Reference(tab, at.line(place.row()) - 1, place.column()), place.factor());
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }
}
