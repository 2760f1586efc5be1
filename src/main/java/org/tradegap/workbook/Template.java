package org.tradegap.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.model.ThemesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jspecify.annotations.Nullable;
import org.tradegap.definition.Problem;
import org.tradegap.report.OwnNames;

/** What a template gives to a workbook: styles, theme, page set-up and logo, and to that of analysts all its sheets. */
final class Template {
    /** The sheet that shows the styles and carries page set-up and logo. */
    static final String STYLE_SHEET = "Style";

    private static final String WORKBOOK = "an Excel workbook (.xlsx)";
    private static final String STYLES_PART = XSSFRelation.STYLES.getDefaultFileName();
    private static final String THEME_PART = "/xl/theme/theme1.xml";

    private final byte[] file;
    private final byte[] styles;
    private final byte @Nullable [] theme;
    private final XSSFSheet styleSheet;
    private final @Nullable Logo logo;

    private Template(byte[] file, XSSFWorkbook workbook) throws IOException {
        this.file = file;
        styles = bytes(workbook.getStylesSource().getPackagePart());
        @Nullable ThemesTable themes = workbook.getTheme();
        theme = themes == null ? null : bytes(themes.getPackagePart());
        styleSheet = workbook.getSheet(STYLE_SHEET);
        logo = Logo.find(styleSheet);
    }

    /** Every reason why the file cannot be used. */
    static List<Problem> problems(Path file) {
        return problems(file, OwnNames.NONE);
    }

    /** The same with what of its analysts' own is called as something of the report is. */
    static List<Problem> problems(Path file, OwnNames names) {
        List<Problem> problems = new ArrayList<>();
        read(file, names, problems);
        return problems;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException with every reason why it cannot be used, a line each
     */
    static Template read(Path file, OwnNames names) {
        List<Problem> problems = new ArrayList<>();
        return read(file, names, problems)
                .orElseThrow(() -> new IllegalArgumentException(
                        problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))));
    }

    private static Optional<Template> read(Path file, OwnNames names, List<Problem> problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(problem(file, WORKBOOK, "no such file"));
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                List<Problem> found = problems(file, workbook, names);
                problems.addAll(found);
                return found.isEmpty() ? Optional.of(new Template(bytes, workbook)) : Optional.empty();
            }
        } catch (IOException | RuntimeException e) {
            problems.add(problem(file, WORKBOOK, "a file that is none: " + e.getMessage()));
            return Optional.empty();
        }
    }

    /** What of a file that can be used will not be used, in words; nothing of one that cannot be used at all. */
    static List<String> unused(Path file) throws IOException {
        if (!problems(file).isEmpty()) {
            return List.of();
        }
        try (XSSFWorkbook workbook = open(file)) {
            return Unused.in(workbook).stream()
                    .map(words -> file + ": " + words)
                    .toList();
        }
    }

    /** Whether a template has more sheets than that of styles. */
    static boolean isFilledIn(Path file) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            return workbook.getNumberOfSheets() > 1;
        }
    }

    XSSFSheet styleSheet() {
        return styleSheet;
    }

    @Nullable
    Logo logo() {
        return logo;
    }

    /** The template itself with all sheets but that of styles, without its list of the order in which formulas are computed. */
    XSSFWorkbook ownWorkbook() throws IOException {
        try {
            OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file));
            for (PackagePart chain : parts.getPartsByContentType(XSSFRelation.CALC_CHAIN.getContentType())) {
                PackagePart workbook = parts.getPart(PackagingURIHelper.createPartName("/xl/workbook.xml"));
                for (PackageRelationship each :
                        workbook.getRelationshipsByType(XSSFRelation.CALC_CHAIN.getRelation())) {
                    workbook.removeRelationship(each.getId());
                }
                parts.removePart(chain.getPartName());
            }
            XSSFWorkbook workbook = new XSSFWorkbook(parts);
            workbook.setWorkbookType(XSSFWorkbookType.XLSX);
            workbook.removeSheetAt(workbook.getSheetIndex(STYLE_SHEET));
            return workbook;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** A workbook without sheets that has the template's styles and theme. */
    XSSFWorkbook newWorkbook() throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.write(empty);
        }
        try {
            OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(empty.toByteArray()));
            replace(parts.getPart(PackagingURIHelper.createPartName(STYLES_PART)), styles);
            if (theme != null) {
                addTheme(parts, theme);
            }
            return new XSSFWorkbook(parts);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void addTheme(OPCPackage parts, byte[] theme) throws InvalidFormatException, IOException {
        String type = XSSFRelation.THEME.getContentType();
        replace(parts.createPart(PackagingURIHelper.createPartName(THEME_PART), type), theme);
        parts.getPart(PackagingURIHelper.createPartName("/xl/workbook.xml"))
                .addRelationship(
                        PackagingURIHelper.createPartName(THEME_PART),
                        TargetMode.INTERNAL,
                        XSSFRelation.THEME.getRelation());
    }

    private static void replace(PackagePart part, byte[] content) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        }
    }

    private static byte[] bytes(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<Problem> problems(Path file, XSSFWorkbook workbook, OwnNames own) {
        List<Problem> problems = new ArrayList<>();
        @Nullable XSSFSheet sheet = workbook.getSheet(STYLE_SHEET);
        if (sheet == null) {
            List<String> names = new ArrayList<>();
            workbook.forEach(other -> names.add(other.getSheetName()));
            problems.add(expected(file, "a sheet named", List.of(STYLE_SHEET), names));
        }
        @Nullable Logo logo = sheet == null ? null : Logo.find(sheet);
        if (logo != null && logo.isEmpty()) {
            problems.add(problem(file, "the picture on sheet \"Style\" to have a size", "none"));
        }
        List<String> missing = HouseStyle.missing(workbook.getStylesSource());
        if (!missing.isEmpty()) {
            List<String> found =
                    List.copyOf(HouseStyle.named(workbook.getStylesSource()).keySet());
            problems.add(expected(file, "the named cell styles", missing, found));
        }
        problems.addAll(Clashes.in(workbook, file.toString(), own));
        return problems;
    }

    private static Problem expected(Path file, String what, List<String> missing, List<String> found) {
        return problem(file, what + " " + quoted(missing), quoted(found));
    }

    private static Problem problem(Path file, String expected, String found) {
        return new Problem(file.toString(), 0, expected, found);
    }

    private static String quoted(List<String> names) {
        return names.isEmpty() ? "none" : "\"" + String.join("\", \"", names) + "\"";
    }
}
