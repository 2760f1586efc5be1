package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradegap.balance.BalanceCsv;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.CubeStore;
import org.tradegap.balance.Frequency;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.quality.Limits;
import org.tradegap.report.ReportDefinition;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.source.Formats;
import org.tradegap.source.Rejection;
import org.tradegap.trade.Areas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The balance of files as CSV, without report, release or cache. */
@Command(
        name = CubeCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Prints the balance of files as CSV, sorted and exact, in the columns of balance.csv.")
final class CubeCommand implements Callable<Integer> {
    static final String NAME = "cube";

    private static final Pattern PERIOD = Pattern.compile("[0-9][0-9-]*");

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Data files of one source.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "FILE|PERIOD",
            description =
                    "A file: where to write (default: standard output). Digits and dashes: the last period. Can be"
                            + " given once for each.")
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

    @Mixin
    private Wanted wanted = new Wanted();

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        try (Console console = talk.console()) {
            Problems problems = new Problems();
            Optional<SectorScheme> scheme = scheme(problems);
            Frequency frequency = wanted.frequency(problems);
            Predicate<BalanceCube.Pair> pairs = wanted.pairs(to(CubeCommand::isPeriod, problems), problems);
            Optional<String> target = to(each -> !isPeriod(each), problems);
            List<Path> read = new ArrayList<>(files);
            read.add(Path.of(sectors));
            target.ifPresent(each -> CubeTarget.check(Path.of(each), read, problems));
            problems.throwIfAny();
            RoleFiles role = read(scheme.orElseThrow());
            for (Rejection each : role.rejections()) {
                console.line(each.file() + ":" + each.line() + ": rejected, " + each.column() + " '" + each.text()
                        + "': " + each.reason());
            }
            CubeMerge.Merged merged = role.merge(scheme.orElseThrow(), frequency, pairs);
            role.remarks(scheme.stream().toList()).forEach(console::line);
            Remarks.of(merged).forEach(console::line);
            if (merged.cube().isEmpty()) {
                console.line("No figures: none are of the areas and periods asked for.");
            }
            print(console, merged.cube(), target.map(Path::of));
            return ExitCode.OK.code();
        }
    }

    private RoleFiles read(SectorScheme scheme) throws IOException {
        Optional<CubeStore> store = Optional.ofNullable(cache).map(CubeStore::new);
        Aggregation aggregation = new Aggregation(Areas.standard(), store, threads.count());
        RoleFiles role = new RoleFiles(
                ReportDefinition.DETAIL,
                Limits.STANDARD.rejected(),
                new Aggregation(Areas.standard(), Optional.empty(), threads.count()));
        Formats formats = Formats.standard();
        for (Path file : files) {
            aggregation.all(file, formats.beside(file), List.of(scheme)).forEach(role::add);
        }
        return role;
    }

    private static void print(Console console, BalanceCube cube, Optional<Path> target) throws IOException {
        if (target.isPresent()) {
            CubeTarget.write(cube, target.get());
        } else {
            BalanceCsv.write(cube, console.stream());
        }
    }

    private Optional<SectorScheme> scheme(Problems problems) throws IOException {
        Optional<SectorScheme> builtIn = SectorSchemes.builtIn(sectors);
        return builtIn.isPresent() ? builtIn : SectorSchemes.read(sectors, Path.of(sectors), problems);
    }

    /** What {@code --to} says of one kind; it can be given once for each. */
    private Optional<String> to(Predicate<String> kind, Problems problems) {
        List<String> given = to.stream().filter(kind).toList();
        if (given.size() > 1) {
            String found = String.join(" and ", given);
            problems.add(new Problem("--to", 0, "at most one file and one period", found));
        }
        return given.stream().findFirst();
    }

    /** Whether a value of {@code --to} is meant as a period: digits and dashes, right or wrong. */
    private static boolean isPeriod(String text) {
        return PERIOD.matcher(text).matches();
    }
}
