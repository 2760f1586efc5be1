package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.balance.Frequency;
import org.tradegap.quality.Limits;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Formats;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Vintage;

final class RoleFilesTest {
    @TempDir
    private Path folder;

    @Test
    void theDatesOfEveryFileAreTold() throws IOException {
        RoleFiles files = new RoleFiles(
                Plan.DETAIL, Limits.STANDARD.rejected(), new Aggregation(Areas.standard(), Optional.empty(), 1));
        add(files, "a.csv", "2016", "2023-05-01");
        add(files, "b.csv", "2017", "2023-04-01");

        Vintage vintage = files.merge(SectorScheme.ALL.id(), Frequency.YEAR, pair -> true)
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
}
