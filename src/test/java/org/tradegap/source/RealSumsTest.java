package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.trade.Flow.EXPORT;
import static org.tradegap.trade.Flow.IMPORT;
import static org.tradegap.trade.Flow.RE_EXPORT;
import static org.tradegap.trade.Flow.RE_IMPORT;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** What is read from official files adds up to what a plain loop over them finds, and to figures noted beforehand. */
final class RealSumsTest {
    private static final String COMTRADE = "comtrade-legacy/comtrade_USA_HS2_2010-2019_10partners.csv";

    @Test
    void comtradeOldSite() throws IOException {
        RealFile file = RealFile.of(COMTRADE);
        String value = "Trade Value (US$)";

        assertSame(
                file.sum("2016", "USA", "KOR", IMPORT, ""),
                file.plain(value, Map.of("Period", "2016", "Partner Code", "410", "Trade Flow Code", "1")),
                "71887628102");
        assertSame(
                file.sum("2016", "USA", "KOR", EXPORT, "87"),
                file.plain(
                        value,
                        Map.of(
                                "Period",
                                "2016",
                                "Partner Code",
                                "410",
                                "Trade Flow Code",
                                "2",
                                "Commodity Code",
                                "87")),
                "2195816433");
        assertSame(
                file.sum("2019", "USA", "WLD", RE_EXPORT, ""),
                file.plain(value, Map.of("Period", "2019", "Partner Code", "0", "Trade Flow Code", "3")),
                "249813678499");
        assertSame(file.total(), file.plain(value, Map.of()), "66880065162182");
    }

    @Test
    void comtradeOldSiteWithAllReporters() throws IOException {
        RealFile file = RealFile.of("comtrade-legacy/comtrade_bicycle.csv");
        Map<String, String> flow2018 = Map.of("Period", "2018", "Trade Flow Code", "4");

        assertSame(
                file.flows.stream()
                        .filter(each ->
                                each.flow() == RE_IMPORT && each.period().year() == 2018)
                        .map(each -> each.value().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                file.plain("Trade Value (US$)", flow2018),
                "1345027");
    }

    @Test
    void comtradeNewSite() throws IOException {
        RealFile file = RealFile.of("comtrade-new/TradeData_THA_8542_2014-2024.csv");

        assertSame(
                file.sum("2024", "THA", "WLD", IMPORT, "8542"),
                file.plain("primaryValue", Map.of("period", "2024", "partnerISO", "W00")),
                "24427995897.78");
        assertSame(
                file.sum("2022", "THA", "M49:490", IMPORT, "8542"),
                file.plain("primaryValue", Map.of("period", "2022", "partnerISO", "S19")),
                "5908971683.033");
        assertThat(file.leftOut).isEmpty();
    }

    @Test
    void baci() throws IOException {
        RealFile file = RealFile.of("baci/BACI_HS92_Algeria_export_pandas-resaved.csv");

        assertSame(file.sum("2021", "DZA", "", EXPORT, ""), file.plain("v", Map.of("t", "2021")), "35390672.476");
        assertSame(file.sum("2021", "ITA", "DZA", IMPORT, ""), file.plain("v", Map.of("j", "380")), "7316266.394");
        assertSame(file.sum("2021", "DZA", "", EXPORT, "27"), file.plain("v", Map.of("k", "27")), "31266383.574");
        assertThat(file.flows).hasSize(2 * file.rows.size());
    }

    @Test
    void censusInterface() throws IOException {
        RealFile exports = RealFile.of("census-api/exports_hs2_5800_KOR.csv");
        RealFile imports = RealFile.of("census-api/imports_hs2_5800_KOR.csv");

        assertSame(
                exports.sum("2021-06", "USA", "KOR", EXPORT, ""),
                exports.plain("ALL_VAL_MO", Map.of("time", "2021-06")),
                "5656135277");
        assertSame(
                imports.sum("2013-01", "USA", "KOR", IMPORT, ""),
                imports.plain("CON_VAL_MO", Map.of("time", "2013-01")),
                "5390156757");
    }

    /** Six groups and series are left out, three pairs of codes are one area each, and the USA is the reporter. */
    @Test
    void censusByCountry() throws IOException {
        RealFile file = RealFile.of("census-country/country_1985-2026-01.csv");
        Map<String, String> korea2016 = Map.of("year", "2016", "CTY_CODE", "5800");
        Set<String> left = Set.of("0004", "0005", "0006", "0007", "0021", "0022");

        assertThat(file.records).isEqualTo(file.rows.size()).isEqualTo(9217);
        assertThat(file.rejections).isEmpty();
        assertThat(file.areas()).hasSize(file.plainTexts("CTY_CODE").size() - 6 - 3 + 1);
        assertThat(file.leftOut).hasSize((int)
                file.rows.stream().filter(row -> left.contains(row.get(1))).count());
        assertThat(file.periods()).containsExactly("1985", "2026-12");
        assertThat(file.surveyed.source().basis().words())
                .isEqualTo("total exports, FAS; general imports, customs value");
        assertSame(file.sum("2016", "USA", "KOR", EXPORT, ""), rounded(file.plain("EYR", korea2016)), "42262.186687");
        assertSame(file.sum("2016", "USA", "KOR", IMPORT, ""), rounded(file.plain("IYR", korea2016)), "69886.778026");
        assertSame(
                file.sum("2024-01", "USA", "WLD", IMPORT, ""),
                rounded(file.plain("IJAN", Map.of("year", "2024", "CTY_CODE", "0015"))),
                "253692.671061");
    }

    /** Every row stands twice, some areas have two codes: what repeats is rejected, and the sums are those of the file. */
    @Test
    void aFileThatStandsInItselfTwiceIsRejectedRowByRow(@TempDir Path folder) throws IOException {
        String name = "census-country/country_1985-2026-01.csv";
        RealFile file = RealFile.of(name);
        List<String> lines = Files.readAllLines(RealFile.DATA.resolve(name));
        Path doubled = folder.resolve("doubled.csv");
        Files.write(
                doubled, Stream.concat(lines.stream(), lines.stream().skip(1)).toList());

        Reading read = Reading.of(doubled);

        assertThat(read.flows()).containsExactlyElementsOf(file.flows);
        assertThat(read.rejections()).hasSize(file.rows.size() - file.leftOut.size());
    }

    /** A spreadsheet takes zeros away; what is the world, a group or left out stays so, to the last row. */
    @ParameterizedTest
    @CsvSource({
        "census-country/country_1985-2026-01.csv, '(?m)^(\\d{4}),0+(?=\\d)', '$1,'",
        "census-enduse/enduse_imports_2016-2025_7partners.csv, '(?m)^0+(?=\\d)', ''",
        "comtrade-legacy/comtrade_USA_HS2_2010-2019_10partners.csv, ',0([1-9]),', ',$1,'"
    })
    void lostZerosChangeNothing(String name, String zeros, String without, @TempDir Path folder) throws IOException {
        RealFile file = RealFile.of(name);
        String text = Files.readString(RealFile.DATA.resolve(name));
        Path changed = folder.resolve("changed.csv");
        Files.writeString(changed, text.replaceAll(zeros, without));
        assertThat(changed).content().isNotEqualTo(text);

        RealFile read = RealFile.of(changed);

        assertThat(read.flows).containsExactlyInAnyOrderElementsOf(file.flows);
        assertThat(read.leftOut).containsExactlyInAnyOrderElementsOf(file.leftOut);
        assertThat(read.rejections).isEmpty();
    }

    @Test
    void censusByEndUse() throws IOException {
        RealFile file = RealFile.of("census-enduse/enduse_imports_2016-2025_7partners.csv");

        assertSame(
                file.sum("2016", "USA", "KOR", IMPORT, "3"),
                file.plain("value_16", Map.of("CTY_CODE", "5800", "END_USE", "3")),
                "25108307905");
        assertSame(
                file.sum("2025", "USA", "WLD", IMPORT, ""),
                file.plain("value_25", Map.of("CTY_CODE", "0000")),
                "3415747108487");
    }

    @Test
    void usaTradeOnline() throws IOException {
        RealFile file = RealFile.of("usa-trade-online/StandardReport_Imports_HS2_china_2024-2026.csv");

        assertSame(
                file.sum("2026-03", "USA", "CHN", IMPORT, ""),
                file.plain("Customs Value (Gen) ($US)", Map.of("Time", "March 2026")),
                "20859034011");
    }

    @Test
    void samplesOfOtherOffices() throws IOException {
        RealFile comext = RealFile.of("samples/comext_full_v2_real_rows_AT-AD_202402.csv");
        RealFile sdmx = RealFile.of("samples/eurostat_sdmx-csv_DS-045409.csv");
        RealFile brazil = RealFile.of("samples/brazil_IMP_rows.csv");
        RealFile japan = RealFile.of("samples/japan_estat_customs_fixture.csv");

        assertSame(
                comext.sum("2024-02", "AUT", "AND", EXPORT, "39"),
                comext.plain("VALUE_EUR", Map.of("PRODUCT_NC", "39")),
                "3141");
        assertThat(sdmx.sum("2024", "DEU", "VNM", IMPORT, "030462")).isEqualByComparingTo("32313884");
        assertThat(sdmx.leftOut).hasSize(2);
        assertThat(sdmx.flows.get(3).value().isKnown()).isFalse();
        assertSame(
                brazil.sum("2023-12", "BRA", "BR:160", IMPORT, ""),
                brazil.plain("VL_FOB", Map.of("CO_MES", "12")),
                "29555");
        assertSame(
                japan.sum("2026-05", "JPN", "JP:106", EXPORT, "852351000"),
                japan.plain("Value-May", Map.of("Exp or Imp", "1", "Country", "106")),
                "390151");
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_EVEN);
    }

    private static void assertSame(BigDecimal read, BigDecimal plain, String published) {
        assertThat(read).isEqualByComparingTo(plain).isEqualByComparingTo(published);
    }
}
