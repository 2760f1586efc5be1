package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.Flows;
import org.tradegap.balance.PartialCube;
import org.tradegap.balance.Summing;
import org.tradegap.claim.Assessment;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Formats;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/** Reports made from their definitions and files as in a run, without the job around it. */
final class Made {
    private static final Path SIDECAR = Path.of("input/us-hs2-2010-2019.csv.yml");

    private Made() {}

    /** The data of a report that comes with the program. */
    static ReportData shipped(String report) throws IOException {
        return data(Path.of("templates", report), Path.of("input"));
    }

    /** The data of a report whose definition and file {@code flows.csv} are given as text. */
    static ReportData of(Path folder, String definition, String rows) throws IOException {
        flows(folder, "flows.csv", rows);
        return data(report(folder, definition), folder);
    }

    /** A tidy file with the terms of the sample. */
    static void flows(Path folder, String name, String rows) throws IOException {
        Files.writeString(
                folder.resolve(name), "period,reporter,partner,flow,classification,commodity,value,status\n" + rows);
        Files.copy(SIDECAR, folder.resolve(name + ".yml"));
    }

    /** A folder with a definition. */
    static Path report(Path folder, String definition) throws IOException {
        Path report = Files.createDirectories(folder.resolve("a-report"));
        Files.writeString(report.resolve(ReportDefinitionReader.FILE), definition);
        return report;
    }

    /** What is wrong in a folder, as {@code file:line: expected …, found …} without the folder. */
    static List<String> problems(Path report) throws IOException {
        Problems problems = new Problems();
        new ReportDefinitionReader(Areas.standard(), problems).read(report);
        return problems.all().stream()
                .map(Problem::toString)
                .map(text -> text.replace(report + "/", ""))
                .toList();
    }

    private static ReportData data(Path report, Path input) throws IOException {
        Problems problems = new Problems();
        ReportDefinition definition = new ReportDefinitionReader(Areas.standard(), problems)
                .read(report)
                .orElseThrow();
        assertThat(problems.all()).isEmpty();
        Map<String, BalanceCube> details = new LinkedHashMap<>();
        for (SectorScheme scheme : definition.schemes(ReportDefinition.DETAIL)) {
            details.put(scheme.id(), cube(definition, definition.sources().detail(), scheme, input));
        }
        Optional<BalanceCube> control = Optional.empty();
        if (definition.sources().control().isPresent()) {
            control =
                    Optional.of(cube(definition, definition.sources().control().get(), SectorScheme.ALL, input));
        }
        return new ReportData(
                definition,
                new ReportData.Edition(LocalDate.of(2026, 11, 23), "2026-11-23-1"),
                new ReportData.Cubes(details, control, further(definition, input)),
                claims(definition, input),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** Statements held to the figures of all periods. */
    private static ReportData.Claims claims(ReportDefinition definition, Path input) throws IOException {
        Map<String, BalanceCube> cubes = new LinkedHashMap<>();
        for (Map.Entry<String, ReportDefinition.Role> role :
                definition.sources().all().entrySet()) {
            for (SectorScheme scheme : definition.schemes(role.getKey())) {
                cubes.put(
                        role.getKey() + " " + scheme.id(),
                        merged(definition, role.getValue(), scheme, input).cube());
            }
        }
        List<Assessment> assessments = definition.contents().claims().stream()
                .map(claim -> Assessment.of(
                        claim,
                        definition.scope().reporter(),
                        (role, scheme) -> Optional.ofNullable(cubes.get(role + " " + scheme))))
                .toList();
        return new ReportData.Claims(assessments, Map.of());
    }

    private static Map<String, BalanceCube> further(ReportDefinition definition, Path input) throws IOException {
        Map<String, BalanceCube> further = new LinkedHashMap<>();
        for (Map.Entry<String, ReportDefinition.Further> each :
                definition.sources().further().entrySet()) {
            ReportDefinition.Further source = each.getValue();
            further.put(
                    each.getKey(),
                    merged(definition, source.role(), source.scheme(), input).cube());
        }
        return further;
    }

    private static BalanceCube cube(
            ReportDefinition definition, ReportDefinition.Role role, SectorScheme scheme, Path input)
            throws IOException {
        List<BalanceCube.Pair> wanted = definition.scope().pairs();
        return merged(definition, role, scheme, input).only(wanted::contains).cube();
    }

    private static CubeMerge.Merged merged(
            ReportDefinition definition, ReportDefinition.Role role, SectorScheme scheme, Path input)
            throws IOException {
        SourceFile file = SourceFile.survey(input.resolve(role.files()), Formats.standard());
        CubeMerge merge = new CubeMerge(scheme.id());
        List<PartialCube> slices = new ArrayList<>();
        for (Slice slice : file.slices()) {
            slices.add(new Summing(List.of(scheme), Areas.standard()).of(file).of(slice));
        }
        assertThat(slices).allSatisfy(slice -> assertThat(slice.rejections()).isEmpty());
        merge.add(file.path(), Flows.joined(slices));
        return merge.merge(
                file.source(),
                definition.scope().frequency(),
                file.layout().format().conventions());
    }
}
