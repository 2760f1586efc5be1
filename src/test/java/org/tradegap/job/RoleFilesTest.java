package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.Frequency;
import org.tradegap.quality.Limits;
import org.tradegap.report.ReportDefinition;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Formats;
import org.tradegap.source.InputException;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Vintage;

final class RoleFilesTest {
    @TempDir
    private Path folder;

    @Test
    void theDatesOfEveryFileAreTold() throws IOException {
        RoleFiles files = new RoleFiles(
                ReportDefinition.DETAIL,
                Limits.STANDARD.rejected(),
                new Aggregation(Areas.standard(), Optional.empty(), 1));
        add(files, "a.csv", "2016", "2023-05-01");
        add(files, "b.csv", "2017", "2023-04-01");

        Vintage vintage = files.merge(SectorScheme.ALL, Frequency.YEAR, pair -> true)
                .cube()
                .source()
                .vintage();

        assertThat(vintage.retrieved()).isEqualTo("2023-04-01, 2023-05-01");
        assertThat(vintage.published()).isEqualTo(Vintage.UNKNOWN);
    }

    private void add(RoleFiles files, String name, String year, String retrieved) throws IOException {
        Path file = folder.resolve(name);
        String sidecar = Files.readString(Path.of("input/us-hs2-2010-2019.csv.yml"));
        Files.writeString(
                folder.resolve(name + ".yml"), sidecar.replaceFirst("retrieved: .*", "retrieved: " + retrieved));
        Files.writeString(
                file,
                "period,reporter,partner,flow,classification,commodity,value\n" + year + ",USA,KOR,export,HS,01,5\n");
        SourceFile surveyed = SourceFile.survey(file, Formats.standard());
        files.add(
                surveyed,
                new Aggregation(Areas.standard(), Optional.empty(), 1).of(surveyed, List.of(SectorScheme.ALL)));
    }

    @Test
    void filesThatSplitAFlowByCodeAreAddedAndTheSameRowsTwiceAreRefused() throws IOException {
        SourceFile first = write("one.csv", "2016,USA,KOR,export,HS,01,5", "2016,USA,KOR,export,HS,0203,7");
        SourceFile other = write("two.csv", "2016,USA,KOR,export,HS,0204,9");
        SourceFile same = write("three.csv", "2016,USA,KOR,export,HS,0203,7");

        assertThat(merged(first, other).cube().pairs()).hasSize(1);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> merged(first, same))
                .withMessage(same.path() + ": expected figures that no other file of the source gives, found"
                        + " 2016 USA exports with KOR, 0203, in " + first.path() + " too");
    }

    private SourceFile write(String name, String... rows) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(
                file, "period,reporter,partner,flow,classification,commodity,value\n" + String.join("\n", rows) + "\n");
        Files.copy(Path.of("input/us-hs2-2010-2019.csv.yml"), folder.resolve(name + ".yml"));
        return SourceFile.survey(file, Formats.standard());
    }

    private static CubeMerge.Merged merged(SourceFile... files) throws IOException {
        Aggregation aggregation = new Aggregation(Areas.standard(), Optional.empty(), 1);
        RoleFiles role = new RoleFiles(ReportDefinition.DETAIL, Limits.STANDARD.rejected(), aggregation);
        for (SourceFile file : files) {
            role.add(file, aggregation.of(file, List.of(SectorScheme.ALL)));
        }
        return role.merge(SectorScheme.ALL, Frequency.YEAR, pair -> true);
    }
}
