package org.tradegap.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tradegap.definition.Definition;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Basis;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.Source;
import org.tradegap.trade.Vintage;

/**
 * What {@code <file>.yml} says of a data file, where neither the file itself nor its format does.
 *
 * @param source what the values are
 * @param fields the texts of fields that are the same in every row
 */
public record Sidecar(Source source, Map<Field, String> fields) {
    private static final Pattern QUANTITY = Pattern.compile("[a-z]{1,20}( [a-z]{1,20}){0,2}");
    private static final String NO_FLOW = "none";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?|unknown");
    private static final Pattern SCALE = Pattern.compile("1|10{1,12}");
    private static final Pattern YEARS = Pattern.compile("\\d{4}(-\\d{4})?");

    /** Where the sidecar of a file stands. */
    public static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ".yml");
    }

    /** Where the sidecar of a data file may stand: beside a zip its member's own where there is one, else that of the zip. */
    public static List<Path> places(Content content) {
        Path ofFile = of(content.path());
        if (content.member().isEmpty()) {
            return List.of(ofFile);
        }
        try {
            String name = content.member().replaceFirst("(?s).*[/\\\\]", "") + ".yml";
            return List.of(ofFile.resolveSibling(name), ofFile);
        } catch (InvalidPathException e) {
            return List.of(ofFile);
        }
    }

    /**
     * What is said of a data file: what its sidecar says, and where that is silent, what its format says.
     *
     * @throws InputException with every mistake in the sidecar, or when something is said by neither
     */
    public static Sidecar read(Content file, Format format) throws IOException {
        Path sidecar = places(file).stream().filter(Files::exists).findFirst().orElseGet(() -> of(file.path()));
        if (format.conventions().sidecarRequired() && !Files.exists(sidecar)) {
            throw new InputException(new Problem(
                    sidecar.toString(), 0, "a sidecar that says source, basis, unit and vintage", "no such file"));
        }
        Problems problems = new Problems();
        Optional<Definition> said = Files.exists(sidecar)
                ? DefinitionFile.read(sidecar, problems)
                : DefinitionFile.read(sidecar.toString(), "{}", problems);
        Optional<Definition> known = DefinitionFile.read(format.id(), format.text(), new Problems())
                .flatMap(description -> description.map("source"));
        Optional<Sidecar> read = said.map(own -> read(known.map(own::over).orElse(own), format));
        if (read.isEmpty() || !problems.isEmpty()) {
            throw new InputException(problems.all());
        }
        return read.get();
    }

    private static Sidecar read(Definition in, Format format) {
        boolean both = format.conventions().sidecarRequired();
        List<Field> untold = format.untold();
        Source source = new Source(
                in.value("id", "lower-case words joined by dashes", matching(ID), ""),
                in.text("source"),
                in.text("note", ""),
                vintage(in),
                measure(in),
                new BigDecimal(in.value("scale", "1, 1000, 1000000 or another power of ten", matching(SCALE), "1")),
                in.map("basis").map(basis -> basis(basis, both)).orElseGet(() -> noBasis(in)),
                in.map("editions").map(Sidecar::editions).orElse(Map.of()),
                in.choice("absent", List.of("missing", "zero")).equals("zero"));
        Map<Field, String> fields = untold.isEmpty() ? Map.of() : fields(in, untold);
        in.finish();
        return new Sidecar(source, fields);
    }

    private static Map<Field, String> fields(Definition in, List<Field> untold) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Optional<Definition> said = in.map("fields");
        if (said.isEmpty() && !in.has("fields")) {
            String names = untold.stream().map(Field::code).collect(Collectors.joining(", "));
            in.problem("fields", "a key 'fields' with " + names + ", which the file does not tell", "none");
        }
        said.ifPresent(each -> {
            untold.forEach(field -> fields.put(field, each.text(field.code())));
            each.finish();
        });
        return fields;
    }

    private static Vintage vintage(Definition in) {
        String published = in.value("published", "a date, month, year or unknown", matching(DATE), "");
        String retrieved = in.value("retrieved", "a date, month, year or unknown", matching(DATE), "");
        boolean untold = published.equals(Vintage.UNKNOWN) || retrieved.equals(Vintage.UNKNOWN);
        return new Vintage(published, retrieved, untold ? in.text("vintage") : in.text("vintage", ""));
    }

    private static Basis basis(Definition in, boolean both) {
        Basis basis = new Basis(
                ofFlow(in, "export", both, List.of("total", "domestic"), List.of("FOB", "FAS")),
                ofFlow(in, "import", both, List.of("general", "consumption"), List.of("CIF", "customs", "FOB")));
        in.finish();
        return basis;
    }

    /** The basis of a flow; {@code none} says that the file has no such flow. */
    private static Basis.OfFlow ofFlow(
            Definition in, String flow, boolean both, List<String> coverages, List<String> valuations) {
        if (in.has(flow) && !in.isMap(flow) && in.text(flow).equals(NO_FLOW)) {
            return Basis.OfFlow.NONE;
        }
        return in.map(flow).map(each -> ofFlow(each, coverages, valuations)).orElseGet(() -> none(in, flow, both));
    }

    private static Basis.OfFlow ofFlow(Definition in, List<String> coverages, List<String> valuations) {
        Basis.OfFlow basis = new Basis.OfFlow(in.choice("coverage", coverages), in.choice("valuation", valuations));
        in.finish();
        return basis;
    }

    /** The basis of a flow that is not told: a mistake, unless the format has no such flow. */
    private static Basis.OfFlow none(Definition in, String flow, boolean both) {
        if (!in.has(flow) && both) {
            in.problem(flow, "a key '" + flow + "' with coverage and valuation, or " + NO_FLOW, "none");
        }
        return Basis.OfFlow.NONE;
    }

    private static Basis noBasis(Definition in) {
        if (!in.has("basis")) {
            in.problem("basis", "a key 'basis' with export and import", "none");
        }
        return new Basis(Basis.OfFlow.NONE, Basis.OfFlow.NONE);
    }

    private static Map<String, String> editions(Definition in) {
        Map<String, String> editions = new TreeMap<>();
        for (String years : in.keys()) {
            if (!YEARS.matcher(years).matches()) {
                in.problem(years, "years such as 2012 or 2012-2016", "'" + years + "'");
            }
            String edition = in.text(years);
            if (HsEdition.of(edition).isEmpty()) {
                in.problem(years, "an HS edition such as HS2012", "'" + edition + "'");
            }
            editions.put(years, edition);
        }
        return editions;
    }

    /** What values are counted in: a currency, or the unit of quantities. */
    private static String measure(Definition in) {
        if (!in.has("quantity")) {
            return in.value("currency", "an ISO 4217 code such as USD", Sidecar::currency, "");
        }
        if (in.has("currency")) {
            in.problem("currency", "no 'currency' beside 'quantity'", "both");
        }
        return in.value("quantity", "a unit in lower case such as tonnes", matching(QUANTITY), "");
    }

    private static Optional<String> currency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(text::equals)
                .findFirst();
    }

    private static java.util.function.Function<String, Optional<String>> matching(Pattern form) {
        return text -> form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
