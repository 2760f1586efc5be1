package org.tradegap.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tradegap.balance.BalanceCsv;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeStore;
import org.tradegap.balance.Frequency;
import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.quality.Limits;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.source.Formats;
import org.tradegap.source.Rejection;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The balance of files as CSV, without report, release or cache. */
@Command(
        name = "cube",
        mixinStandardHelpOptions = true,
        description = "Prints the balance of files as CSV, sorted and exact, in the columns of balance.csv.")
final class CubeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Data files of one source.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "FILE|PERIOD",
            description =
                    "A file: where to write (default: standard output). A period: the last one. Can be given twice.")
    private List<String> to = new ArrayList<>();

    @Option(names = "--cache", paramLabel = "DIR", description = "Keep partial cubes here (default: nowhere).")
    private @Nullable Path cache;

    @Option(
            names = "--sectors",
            paramLabel = "SCHEME|FILE",
            defaultValue = "total",
            description =
                    "total, hs-sections, hs-chapters, broad, or a CSV of prefix,sector (default: ${DEFAULT-VALUE}).")
    private String sectors = "total";

    @Option(
            names = "--frequency",
            paramLabel = "year|month",
            defaultValue = "year",
            description = "The periods to add up to (default: ${DEFAULT-VALUE}).")
    private String frequency = "year";

    @Option(names = "--reporter", paramLabel = "AREA", description = "Only this reporter.")
    private @Nullable String reporter;

    @Option(names = "--partner", paramLabel = "AREA", description = "Only this partner.")
    private @Nullable String partner;

    @Option(names = "--from", paramLabel = "PERIOD", description = "The first period, such as 2010 or 2010-01.")
    private @Nullable String from;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Slices worked on at a time (default: the processors there are).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        try (Console console = talk.console()) {
            SectorScheme scheme = scheme();
            Predicate<BalanceCube.Pair> wanted = wanted();
            Optional<CubeStore> store = Optional.ofNullable(cache).map(CubeStore::new);
            Aggregation aggregation = new Aggregation(Areas.standard(), store, Math.max(1, threads));
            RoleFiles role = new RoleFiles("detail", Limits.STANDARD.rejected());
            for (Path file : files) {
                SourceFile surveyed = SourceFile.survey(file, Formats.standard());
                role.add(surveyed, aggregation.of(surveyed, List.of(scheme)));
            }
            for (Rejection each : role.rejections()) {
                console.line(each.file() + ":" + each.line() + ": rejected, " + each.column() + " '" + each.text()
                        + "': " + each.reason());
            }
            print(console, role.merge(scheme.id(), frequency(), wanted).cube());
            return ExitCode.OK.code();
        }
    }

    private void print(Console console, BalanceCube cube) throws IOException {
        Optional<Path> file = to.stream()
                .filter(each -> Period.parse(each).isEmpty())
                .map(Path::of)
                .findFirst();
        if (file.isPresent()) {
            try (BufferedWriter out = Files.newBufferedWriter(file.get())) {
                BalanceCsv.write(cube, out);
            }
        } else {
            StringBuilder text = new StringBuilder();
            BalanceCsv.write(cube, text);
            console.out().print(text);
            console.out().flush();
        }
    }

    private SectorScheme scheme() throws IOException {
        Optional<SectorScheme> builtIn = SectorSchemes.builtIn(sectors);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        Problems problems = new Problems();
        Optional<SectorScheme> own = SectorSchemes.read(sectors, Path.of(sectors), problems);
        problems.throwIfAny();
        return own.orElseThrow();
    }

    private Frequency frequency() {
        return Frequency.of(frequency).orElseThrow(() -> wrong("--frequency", "year or month", frequency));
    }

    private Predicate<BalanceCube.Pair> wanted() {
        Optional<Area> onlyReporter = area("--reporter", reporter);
        Optional<Area> onlyPartner = area("--partner", partner);
        Optional<Period> first = Optional.ofNullable(from)
                .map(text -> Period.parse(text)
                        .orElseThrow(() -> wrong("--from", "a period such as 2010 or 2010-01", text)));
        Optional<Period> last =
                to.stream().flatMap(each -> Period.parse(each).stream()).findFirst();
        return pair -> onlyReporter.map(pair.reporter()::equals).orElse(true)
                && onlyPartner.map(pair.partner()::equals).orElse(true)
                && first.map(each -> pair.period().compareTo(each) >= 0).orElse(true)
                && last.map(each -> pair.period().compareTo(each) <= 0
                                || pair.period().wholeYear().equals(each))
                        .orElse(true);
    }

    private static Optional<Area> area(String option, @Nullable String code) {
        if (code != null && !Area.isCode(code)) {
            throw wrong(option, "an ISO 3166 alpha-3 code or WLD", code);
        }
        return Optional.ofNullable(code).map(Area::new);
    }

    private static DefinitionException wrong(String option, String expected, String found) {
        return new DefinitionException(new Problem(option, 0, expected, "'" + found + "'"));
    }
}
