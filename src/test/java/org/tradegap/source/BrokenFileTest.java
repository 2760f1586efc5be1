package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradegap.trade.Areas;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.TradeFlow;

/**
 * Official files, broken in every way that files get broken: what is read is what stood in the undamaged file, and each record
 * that is not is named.
 */
final class BrokenFileTest {
    private static final Path DATA = RealFile.DATA;
    private static final int RECORDS = 40;
    private static final Map<String, Broken.Lines> LINES = new HashMap<>();
    private static final Formats FORMATS = Formats.standard();
    private static final List<String> FILES = List.of(
            "comtrade-legacy/comtrade_USA_HS2_2010-2019_10partners.csv",
            "comtrade-new/TradeData_THA_8542_2014-2024.csv",
            "baci/BACI_HS92_Algeria_export_pandas-resaved.csv",
            "census-api/exports_hs2_5800_KOR.csv",
            "census-country/country_1985-2026-01.csv",
            "census-enduse/enduse_imports_2016-2025_7partners.csv",
            "usa-trade-online/StandardReport_Imports_HS2_china_2024-2026.csv",
            "dataweb/DataWeb-Query-Export_monthly-wide.csv",
            "samples/comext_full_v2_real_rows_AT-AD_202402.csv",
            "samples/comext_legacy_header_fixture.csv",
            "samples/eurostat_sdmx-csv_DS-045409.csv",
            "samples/brazil_EXP_rows.csv",
            "samples/brazil_IMP_rows.csv",
            "samples/japan_estat_customs_fixture.csv");

    @TempDir
    Path folder;

    private String told = "";

    static List<Arguments> files() {
        List<Arguments> all = new ArrayList<>();
        FILES.forEach(file -> Broken.WAYS.keySet().forEach(way -> all.add(Arguments.of(file, way))));
        return all;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("files")
    void aBrokenFileIsReadRightOrRefused(String name, String way) throws IOException {
        assumeTrue(Files.exists(DATA), "official files in ../shared/data");
        told = name.startsWith("dataweb") ? "scale: 1\nfields: {commodity: TOTAL}\n" : "";
        Broken.Lines lines = lines(name);
        Path undamaged = write("undamaged.csv", lines.all().getBytes(StandardCharsets.ISO_8859_1));
        List<List<TradeFlow>> byRecord = byRecord(SourceFile.survey(undamaged, FORMATS));
        assertThat(byRecord).hasSameSizeAs(lines.records());

        Broken broken = Objects.requireNonNull(Broken.WAYS.get(way)).of(lines);
        Path file = write("broken.csv", broken.bytes());
        Reading reading;
        try {
            reading = Reading.of(SourceFile.survey(file, FORMATS));
        } catch (InputException e) {
            assertThat(broken.whole()).as("refused: %s", e.getMessage()).isTrue();
            assertThat(e.getMessage())
                    .startsWith(file.toString())
                    .contains("expected ", "found ")
                    .doesNotContain("Exception");
            return;
        }
        List<TradeFlow> left = new ArrayList<>(reading.flows());
        broken.untouched()
                .forEach(record -> byRecord.get(record)
                        .forEach(flow -> assertThat(left.remove(flow))
                                .as("record %s: %s", record, flow)
                                .isTrue()));
        int lost = 0;
        for (int record : broken.touched()) {
            boolean there = left.containsAll(byRecord.get(record));
            byRecord.get(record).forEach(left::remove);
            lost += there ? 0 : 1;
        }
        left.removeIf(flow -> !flow.value().isKnown());
        assertThat(left).as("flows that are not in the undamaged file").isEmpty();
        assertThat(reading.rejections()).hasSizeGreaterThanOrEqualTo(Math.min(lost, 1));
        long first = lines.head().lines().count() + 1;
        assertThat(reading.rejections()).allSatisfy(rejection -> {
            assertThat(rejection.line())
                    .isBetween(
                            first + broken.touched().stream().findFirst().orElse(lines.middle()),
                            first + lines.records().size());
            assertThat(rejection.column()).isNotEmpty();
            assertThat(rejection.reason()).startsWith("expected ");
        });
    }

    private Broken.Lines lines(String name) throws IOException {
        Broken.Lines known = LINES.get(name);
        Broken.Lines lines = known == null ? sample(DATA.resolve(name)) : known;
        LINES.put(name, lines);
        return lines;
    }

    /** Records from all over a file, each with flows. */
    private Broken.Lines sample(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<String> all = List.of(text.split("(?<=\n)"));
        SourceFile surveyed = SourceFile.survey(write("sample.csv", Files.readAllBytes(file)), FORMATS);
        List<List<TradeFlow>> flows = byRecord(surveyed);
        int head = surveyed.layout().format().shape().before().size() + 1;
        List<String> records = new ArrayList<>();
        int step = Math.max(1, flows.size() / RECORDS);
        for (int i = 0; i < flows.size(); i++) {
            if (!flows.get(i).isEmpty() && (records.isEmpty() || i % step == 0)) {
                records.add(all.get(head + i));
            }
        }
        return new Broken.Lines(
                String.join("", all.subList(0, head)),
                records,
                surveyed.layout().format().shape().delimiter(),
                surveyed.layout().measures().get(0).index());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        if (!told.isEmpty()) {
            Files.writeString(Sidecar.of(file), told);
        }
        return file;
    }

    private static List<List<TradeFlow>> byRecord(SourceFile file) throws IOException {
        List<List<TradeFlow>> records = new ArrayList<>();
        FlowSink sink = new FlowSink() {
            @Override
            public void record(long line) {
                records.add(new ArrayList<>());
            }

            @Override
            public void flow(TradeFlow flow) {
                records.get(records.size() - 1).add(flow);
            }

            @Override
            public void edition(int year, HsEdition edition) {}

            @Override
            public void reject(Rejection rejection) {
                throw new IllegalStateException(rejection.toString());
            }

            @Override
            public void leftOut(String why, long records) {}
        };
        for (Slice slice : file.slices()) {
            try (BlockReader blocks = new BlockReader(file.content(), slice);
                    FlowReader reader =
                            new FlowReader(file.path(), slice.firstLine(), file.layout(), Areas.standard())) {
                for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                    reader.read(block.get(), sink);
                }
            }
        }
        return records;
    }
}
