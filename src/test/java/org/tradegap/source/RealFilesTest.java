package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tradegap.trade.Flow.IMPORT;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradegap.definition.Problem;

/** Official files as their offices give them: each is recognised and every row of it is read. */
final class RealFilesTest {
    private static final String DATAWEB = "dataweb/DataWeb-Query-Export_monthly-wide.csv";
    private static final Set<String> NO_DATA =
            Set.of("statcan_CIMT_ODPFN014_header_only.csv", "country_codes_V202301_as-published-candidate.csv");

    @TempDir
    Path folder;

    @Test
    void everyFileIsRecognised() throws IOException {
        assumeThat(RealFile.DATA).exists();
        try (Stream<Path> files = Files.walk(RealFile.DATA)) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv"))
                            .filter(file -> !file.toString().contains("/lookups/"))
                            .filter(file -> !file.toString().contains("/mirror/"))
                            .filter(file -> !NO_DATA.contains(String.valueOf(file.getFileName())))
                            .toList())
                    .hasSizeGreaterThanOrEqualTo(16)
                    .allSatisfy(file -> assertThat(new Recognition(Formats.standard())
                                    .recognise(Content.of(file).get(0)))
                            .satisfies(layout -> assertThat(layout.unplaced()).isEmpty()));
        }
    }

    /** Areas are those in the columns named, and so many more: the reporter of a format of one country. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comtrade-legacy/comtrade_USA_HS2_2010-2019_10partners.csv | comtrade-legacy | Reporter Code,Partner Code | 0 | 2010 | 2019 | total exports, FOB; general imports, CIF",
                "comtrade-legacy/comtrade_bicycle.csv | comtrade-legacy | Reporter Code,Partner Code | 0 | 2016 | 2019 | total exports, FOB; general imports, CIF",
                "comtrade-new/TradeData_THA_8542_2014-2024.csv | comtrade-new | reporterCode,partnerCode | 0 | 2014 | 2024 | total exports, FOB; general imports, CIF",
                "baci/BACI_HS92_Algeria_export_pandas-resaved.csv | baci | i,j | 0 | 2021 | 2021 | total exports, FOB; general imports, FOB",
                "census-api/exports_hs2_5800_KOR.csv | census-api-exports | CTY_CODE | 1 | 2013-01 | 2021-06 | total exports, FAS",
                "census-api/imports_hs2_5800_KOR.csv | census-api-imports-consumption | CTY_CODE | 1 | 2013-01 | 2021-06 | imports for consumption, customs value",
                "census-enduse/enduse_imports_2016-2025_7partners.csv | census-enduse | CTY_CODE | 1 | 2016 | 2025 | general imports, customs value",
                "usa-trade-online/StandardReport_Imports_HS2_china_2024-2026.csv | usa-trade-online-imports | Country | 1 | 2024-01 | 2026-03 | general imports, customs value",
                "samples/comext_full_v2_real_rows_AT-AD_202402.csv | comext | REPORTER,PARTNER | 0 | 2024-02 | 2024-02 | total exports, FOB; imports for consumption, CIF",
                "samples/comext_legacy_header_fixture.csv | comext-legacy | DECLARANT_ISO,PARTNER_ISO | 0 | 2001-01 | 2001-01 | total exports, FOB; imports for consumption, CIF",
                "samples/eurostat_sdmx-csv_DS-045409.csv | eurostat-sdmx | reporter,partner | 0 | 2024 | 2024-01 | total exports, FOB; imports for consumption, CIF",
                "samples/brazil_EXP_rows.csv | brazil-exports | CO_PAIS | 1 | 2023-02 | 2026-01 | total exports, FOB",
                "samples/brazil_IMP_rows.csv | brazil-imports | CO_PAIS | 1 | 2023-02 | 2023-12 | imports for consumption, FOB",
                "samples/japan_estat_customs_fixture.csv | japan-customs | Country | 1 | 2026-01 | 2026-05 | total exports, FOB; general imports, CIF",
            })
    void everyRowIsRead(String name, String format, String areas, int more, String first, String last, String basis)
            throws IOException {
        RealFile file = RealFile.of(name);

        assertThat(file.surveyed.layout().format().id()).isEqualTo(format);
        assertThat(file.records).isEqualTo(file.rows.size());
        assertThat(file.rejections).isEmpty();
        assertThat(file.areas()).hasSize(file.plainTexts(areas.split(",")).size() + more);
        assertThat(file.periods()).containsExactly(first, last);
        assertThat(file.surveyed.source().basis().words()).isEqualTo(basis);
    }

    @Test
    void dataWebIsRefusedUntilItsUnitAndCommodityAreTold() throws IOException {
        assumeThat(RealFile.DATA.resolve(DATAWEB)).exists();
        Path copy = Files.copy(RealFile.DATA.resolve(DATAWEB), folder.resolve("imports.csv"));

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> RealFile.of(copy))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::expected)
                        .containsExactly(
                                "a key 'scale'", "a key 'fields' with commodity, which the file does not tell"));

        Files.writeString(Sidecar.of(copy), "scale: 1\nfields: {commodity: TOTAL}\n");
        RealFile file = RealFile.of(copy);
        Map<String, String> korea2024 = Map.of("Country", "South Korea", "Year", "2024");

        assertThat(file.records).isEqualTo(51);
        assertThat(file.rejections).isEmpty();
        assertThat(file.leftOut).hasSize(1);
        assertThat(file.areas()).containsExactlyInAnyOrder("USA", "AUS", "FRA", "JPN", "KOR", "GBR");
        assertThat(file.periods()).containsExactly("2015-01", "2024-11");
        assertThat(file.sum("2024-11", "USA", "KOR", IMPORT, ""))
                .isEqualByComparingTo(file.plain("November", korea2024))
                .isEqualByComparingTo("118570518");
        assertThat(file.total()).isEqualByComparingTo(footer(file));
    }

    @Test
    void rowsWithoutTheEmptyFieldAtTheirEndAreReadToo() throws IOException {
        RealFile file = RealFile.of("comtrade-new/TradeData_THA_8542_2014-2024.csv");
        String text = Files.readString(file.surveyed.content().path(), StandardCharsets.ISO_8859_1);
        Path copy = Files.writeString(
                folder.resolve("copy.csv"), text.replaceAll("(?m),\\r?$", ""), StandardCharsets.ISO_8859_1);

        RealFile without = RealFile.of(copy);

        assertThat(without.surveyed.layout().width())
                .isEqualTo(file.surveyed.layout().width() - 1);
        assertThat(without.rejections).isEmpty();
        assertThat(without.flows).isEqualTo(file.flows);
    }

    private static BigDecimal footer(RealFile file) {
        List<String> last = file.rows.get(file.rows.size() - 1).toList();
        return last.subList(3, last.size()).stream()
                .map(text -> new BigDecimal(text.replace(",", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
