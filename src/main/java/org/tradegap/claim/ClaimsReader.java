package org.tradegap.claim;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradegap.definition.Definition;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.trade.UnitShown;

/** Reads the statements beside a report; every mistake in them is noted with file and line. */
public final class ClaimsReader {
    /** The name of the file in a report's folder. */
    public static final String FILE = "claims.yml";

    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final String NO_NUMBER = "a number such as 27.6";

    private final ReadingReader readings;

    /**
     * A reader.
     *
     * @param ground what statements can be held to
     */
    public ClaimsReader(ReadingReader.Ground ground) {
        this.readings = new ReadingReader(ground);
    }

    /** The statements in a folder; none where it has no file of them. */
    public List<Claim> read(Path folder, Problems problems) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(file.toString(), 0, "a file of claims", "none"));
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        Optional<Definition> in = DefinitionFile.read(file, problems);
        in.ifPresent(each -> {
            Set<String> ids = new HashSet<>();
            for (Definition entry : each.maps("claims")) {
                Claim claim = claim(entry);
                if (!ids.add(claim.id())) {
                    entry.problem("id", "each id once", "'" + claim.id() + "' again");
                }
                claims.add(claim);
            }
            if (!each.has("claims")) {
                each.problem("claims", "a key 'claims' with a list of statements", "none");
            }
            each.finish();
        });
        return claims;
    }

    private Claim claim(Definition in) {
        Claim claim = new Claim(
                in.id("id"),
                in.text("statement"),
                in.text("source"),
                in.value("date", "a year, month or day such as 2018-01", ClaimsReader::date, ""),
                in.map("expects").map(ClaimsReader::expectation).orElseGet(() -> none(in)),
                in.has("unit")
                        ? in.value(
                                "unit", "one of " + String.join(", ", UnitShown.codes()), UnitShown::of, UnitShown.ONE)
                        : UnitShown.ONE,
                in.texts("leaves-open"),
                in.maps("readings").stream().map(readings::read).toList());
        if (claim.readings().isEmpty()) {
            in.problem("readings", "a key 'readings' with one or more", "none");
        }
        refuseSeveralKinds(in, claim);
        in.finish();
        return claim;
    }

    private static void refuseSeveralKinds(Definition in, Claim claim) {
        for (Reading.Computed each : claim.computed()) {
            if (each.formula().kind() != claim.kind()) {
                String first = claim.computed().get(0).formula().id();
                in.problem(
                        "readings",
                        "indicators counted like '" + first + "'",
                        "'" + each.formula().id() + "'");
            }
        }
    }

    private static Expectation none(Definition in) {
        if (!in.has("expects")) {
            in.problem("expects", "a key 'expects' with value and to-nearest, at-least or at-most", "none");
        }
        return new Expectation(Optional.empty(), BigDecimal.ONE, Optional.empty(), Optional.empty());
    }

    private static Expectation expectation(Definition in) {
        Optional<BigDecimal> value = number(in, "value");
        Optional<BigDecimal> nearest = number(in, "to-nearest");
        Expectation expected = new Expectation(
                value,
                nearest.filter(each -> each.signum() > 0).orElse(BigDecimal.ONE),
                number(in, "at-least"),
                number(in, "at-most"));
        noteMistakes(in, expected, nearest);
        in.finish();
        return expected;
    }

    private static void noteMistakes(Definition in, Expectation expected, Optional<BigDecimal> nearest) {
        Optional<BigDecimal> value = expected.value();
        if (value.isPresent() != nearest.isPresent()) {
            in.problem("value", "'value' and 'to-nearest' together", "one of them");
        } else if (nearest.isPresent() && nearest.get().signum() <= 0) {
            in.problem("to-nearest", "a step above 0", "'" + nearest.get() + "'");
        } else if (value.isPresent() && expected.rounded(value.get()).compareTo(value.get()) != 0) {
            in.problem("value", "a multiple of 'to-nearest'", "'" + value.get() + "'");
        }
        boolean none =
                value.isEmpty() && expected.least().isEmpty() && expected.most().isEmpty();
        if (none && nearest.isEmpty()) {
            in.problem("expects", "value and to-nearest, at-least or at-most", "none");
        }
        noteBounds(in, expected);
    }

    private static void noteBounds(Definition in, Expectation expected) {
        List<BigDecimal> bounds = Stream.of(expected.least(), expected.value(), expected.most())
                .flatMap(Optional::stream)
                .toList();
        if (!bounds.equals(bounds.stream().sorted().toList())) {
            String key = expected.value().isPresent() ? "value" : "at-most";
            String expectedWords = expected.value().isPresent()
                    ? "a value between 'at-least' and 'at-most'"
                    : "a number not below 'at-least'";
            in.problem(key, expectedWords, "'" + in.text(key) + "'");
        }
    }

    private static Optional<BigDecimal> number(Definition in, String key) {
        return in.has(key) ? Optional.of(number(in.text(key), in, key)) : Optional.empty();
    }

    private static BigDecimal number(String text, Definition in, String key) {
        if (!NUMBER.matcher(text).matches()) {
            in.problem(key, NO_NUMBER + " for '" + key + "'", "'" + text + "'");
            return BigDecimal.ONE;
        }
        return new BigDecimal(text);
    }

    static BigDecimal quoted(Definition in) {
        return number(in.text("quoted"), in, "quoted");
    }

    private static Optional<String> date(String text) {
        boolean day = text.length() == "2018-01-05".length();
        return Optional.of(text).filter(each -> DATE.matcher(each).matches()).filter(each -> !day || isDay(each));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
