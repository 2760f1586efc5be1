package org.tradegap.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.FlowKey;
import org.tradegap.balance.Frequency;
import org.tradegap.balance.Levels;
import org.tradegap.balance.PartialCube;
import org.tradegap.balance.SameFigures;
import org.tradegap.balance.Sum;
import org.tradegap.definition.Problem;
import org.tradegap.quality.FileFacts;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Format;
import org.tradegap.source.InputException;
import org.tradegap.source.Rejection;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Basis;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Source;
import org.tradegap.trade.Vintage;

/** The files of one source in one role, with what they add up to. */
final class RoleFiles {
    private static final int SHOWN = 10;

    private final String role;
    private final BigDecimal limit;
    private final Aggregation again;
    private final Map<SourceFile, PartialCube> files = new LinkedHashMap<>();
    private final List<FileFacts> facts = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /**
     * No files yet.
     *
     * @param limit percent of a file's rows that may be rejected
     * @param again reads a file again by code, where two files give the same flow, or codes of several lengths stand apart
     */
    RoleFiles(String role, BigDecimal limit, Aggregation again) {
        this.role = role;
        this.limit = limit;
        this.again = again;
    }

    /**
     * Takes a file with what it adds up to.
     *
     * @throws InputException when it was taken before, is of another source or other terms than those before, or too many of its rows were
     *     rejected
     */
    void add(SourceFile file, PartialCube cube) {
        if (files.containsKey(file)) {
            throw new InputException(new Problem(file.path(), 0, "each file once", "it twice"));
        }
        files.keySet().forEach(other -> refuseOtherTerms(other, file));
        refuseFlowsWithoutBasis(file, cube);
        files.put(file, cube);
        List<Rejection> rejected =
                cube.rejections().stream().map(each -> each.in(file.name(), 1)).toList();
        refuseAboveLimit(file.path(), cube.rows(), rejected);
        facts.add(new FileFacts(role, file, cube.rows(), rejected.size()));
        rejections.addAll(rejected);
    }

    List<FileFacts> facts() {
        return facts;
    }

    /** All rejections, placed in their files. */
    List<Rejection> rejections() {
        return rejections;
    }

    /** The balances of all files under a scheme, of the pairs that are wanted. */
    CubeMerge.Merged merge(SectorScheme scheme, Frequency frequency, Predicate<BalanceCube.Pair> wanted)
            throws IOException {
        CubeMerge merge = new CubeMerge(scheme.id());
        boolean byCode = Levels.lackCodes(files.values());
        for (Map.Entry<SourceFile, PartialCube> file : files.entrySet()) {
            merge.add(file.getKey().path(), byCode ? again.byCode(file.getKey(), List.of(scheme)) : file.getValue());
        }
        refuseSameRows(merge.shared());
        return merge.merge(source(), frequency, conventions()).only(wanted);
    }

    /** Refuses files of which two give a figure for the same code; that they give different codes of a flow is welcome. */
    private void refuseSameRows(Set<FlowKey> shared) throws IOException {
        SameFigures figures = new SameFigures(shared);
        for (SourceFile file : shared.isEmpty() ? List.<SourceFile>of() : List.copyOf(files.keySet())) {
            figures.add(file.path(), again.of(file, List.of(SectorScheme.CODES)));
        }
        Optional<SameFigures.Same> same = figures.first();
        if (same.isPresent()) {
            PartialCube.Cell code = same.get().code();
            String found =
                    code.key() + ", " + code.sector() + ", in " + same.get().before() + " too";
            throw new InputException(
                    new Problem(same.get().file(), 0, "figures that no other file of the source gives", found));
        }
    }

    /** What is to be said of each file: rows left out and why, rows added to others, areas that no table knows. */
    List<String> remarks(List<SectorScheme> schemes) {
        List<String> remarks = new ArrayList<>();
        files.forEach((file, cube) -> {
            PartialCube.Notes notes = cube.notes();
            notes.leftOut().forEach((why, rows) -> remarks.add(file.name() + ": " + rows + " rows left out: " + why));
            if (notes.repeated() > 0) {
                remarks.add(file.name() + ": " + notes.repeated()
                        + " rows have the key of another (period, areas, flow and code) and were added to it");
            }
            String editions = Remarks.editions(notes.editions(), schemes);
            if (!editions.isEmpty()) {
                remarks.add(file.name() + ": " + editions);
            }
            String unknown = FileLine.unknown(cube);
            if (!unknown.isEmpty()) {
                remarks.add(file.name() + ": areas without an ISO code: " + unknown);
            }
        });
        return remarks;
    }

    private Format.Conventions conventions() {
        return files.keySet().iterator().next().layout().format().conventions();
    }

    /** The source of all files, with the dates of each. */
    private Source source() {
        Source first = files.keySet().iterator().next().source();
        Vintage vintages = new Vintage(each(Vintage::published), each(Vintage::retrieved), each(Vintage::note));
        return new Source(
                first.id(),
                first.title(),
                first.note(),
                vintages,
                first.currency(),
                first.scale(),
                files.keySet().stream().map(file -> file.source().basis()).reduce(first.basis(), Basis::and),
                first.editions(),
                first.absentIsZero());
    }

    private String each(Function<Vintage, String> part) {
        return files.keySet().stream()
                .map(file -> part.apply(file.source().vintage()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The codes that no sector of a scheme claims. */
    Map<String, Sum> unclassified(String scheme) {
        Map<String, Sum> codes = new TreeMap<>();
        files.values().stream()
                .map(cube -> cube.unclassified(scheme))
                .forEach(each -> each.forEach((code, sum) -> codes.merge(code, sum, Sum::plus)));
        return codes;
    }

    private void refuseAboveLimit(String path, long rows, List<Rejection> rejected) {
        BigDecimal allowed = limit.multiply(BigDecimal.valueOf(rows)).movePointLeft(2);
        if (BigDecimal.valueOf(rejected.size()).compareTo(allowed) > 0) {
            String expected = "at most " + limit.toPlainString() + " % of rows to be rejected";
            List<Problem> problems = new ArrayList<>();
            problems.add(new Problem(path, 0, expected, rejected.size() + " of " + rows));
            rejected.stream().limit(SHOWN).forEach(each -> problems.add(problem(path, each)));
            throw new InputException(problems);
        }
    }

    private static Problem problem(String path, Rejection rejection) {
        String expected = rejection.reason().replaceFirst("^expected ", "") + " in " + rejection.column();
        return new Problem(path, (int) rejection.line(), expected, "'" + rejection.text() + "'");
    }

    /** Refuses rows of a flow of which it is said that the file has none. */
    private static void refuseFlowsWithoutBasis(SourceFile file, PartialCube cube) {
        Basis basis = file.source().basis();
        boolean exports = !basis.exports().equals(Basis.OfFlow.NONE);
        boolean imports = !basis.imports().equals(Basis.OfFlow.NONE);
        if (exports && imports) {
            return;
        }
        Set<Flow> found = cube.cells(cube.schemes().get(0)).keySet().stream()
                .map(cell -> cell.key().flow())
                .collect(Collectors.toSet());
        if ((!exports && found.contains(Flow.EXPORT)) || (!imports && found.contains(Flow.IMPORT))) {
            String flow = exports ? "import" : "export";
            throw new InputException(
                    new Problem(file.path(), 0, "no " + flow + "s, as their basis is not told", "rows of them"));
        }
    }

    private static void refuseOtherTerms(SourceFile one, SourceFile other) {
        boolean same = one.source().sameTermsAs(other.source())
                && one.source().id().equals(other.source().id())
                && one.source().absentIsZero() == other.source().absentIsZero();
        if (!same) {
            String expected = "the source and terms of " + one.path() + " (" + terms(one.source()) + ")";
            throw new InputException(new Problem(other.path(), 0, expected, terms(other.source())));
        }
    }

    private static String terms(Source source) {
        return source.id() + ": " + source.basis().words() + "; " + source.unit();
    }
}
