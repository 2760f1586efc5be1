package org.tradegap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The packages and what each may import, beside itself, {@code java.*} and JSpecify. */
final class DependencyRuleTest {
    private static final String ROOT = "org.tradegap.";
    private static final String YAML = "org.yaml.snakeyaml..";
    private static final String CSV = "org.apache.commons.csv..";
    private static final String[] ALWAYS = {"java..", "org.jspecify.."};

    /** The package that wires everything together: it may import all of the others and any library. */
    private static final String JOB = "job";

    static final List<Row> TABLE = List.of(
            row("trade"),
            row("definition").libraries(YAML, CSV),
            row("source", "definition", "trade")
                    .libraries(CSV, "io.airlift.compress..", "org.dhatim.fastexcel.reader..", "javax.xml.stream.."),
            row("sector", "definition", "trade").libraries(CSV),
            row("balance", "definition", "trade", "sector", "source").libraries(CSV),
            row("indicator", "definition", "trade", "sector", "balance"),
            row("agreement", "definition", "trade", "sector", "balance", "indicator"),
            row("claim", "definition", "trade", "sector", "balance", "indicator", "agreement")
                    .libraries(CSV),
            row("revision", "definition", "trade", "sector", "balance"),
            row("season", "trade"),
            row("quality", "definition", "trade", "source", "sector", "balance", "indicator", "revision"),
            row("lineage", "definition", "trade", "source", "sector", "balance", "indicator"),
            row(
                    "report",
                    "definition",
                    "trade",
                    "source",
                    "sector",
                    "balance",
                    "indicator",
                    "agreement",
                    "claim",
                    "revision",
                    "season",
                    "quality",
                    "lineage"),
            row("chart", "definition", "trade", "report").libraries("org.jfree.."),
            row("workbook", "definition", "trade", "report")
                    .libraries(
                            "org.apache.poi..",
                            "org.apache.commons.compress.archivers.zip..",
                            "org.openxmlformats.schemas..",
                            "org.apache.xmlbeans..",
                            "javax.xml.namespace.."),
            row("publish", "definition", "trade", "source", "report")
                    .libraries("com.samskivert.mustache..", "tools.jackson.."),
            row("distribute", "definition", "publish"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tradegap");

    @Test
    void everyPackageIsInTheTable() {
        Stream<String> known = Stream.concat(TABLE.stream().map(Row::name), Stream.of(JOB));

        assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                .isSubsetOf(known.map(ROOT::concat).toList());
    }

    @ParameterizedTest
    @FieldSource("TABLE")
    void aPackageImportsOnlyWhatTheTableAllows(Row row) {
        classes()
                .that()
                .resideInAPackage(ROOT + row.name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(row.allowed())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyDefinitionReadsYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "definition")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(YAML)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static Row row(String name, String... packages) {
        return new Row(name, List.of(packages), List.of());
    }

    /** One package: the packages of this project and the libraries that it may import. */
    record Row(String name, List<String> packages, List<String> libraries) {
        Row libraries(String... patterns) {
            return new Row(name, packages, List.of(patterns));
        }

        String[] allowed() {
            Stream<String> own =
                    Stream.concat(Stream.of(name), packages.stream()).map(ROOT::concat);
            return Stream.of(own, libraries.stream(), Stream.of(ALWAYS))
                    .flatMap(part -> part)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
