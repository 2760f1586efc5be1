package org.tradegap.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;
import org.tradegap.workbook.Office;

/** Every indicator against a formula that a spreadsheet computes from the same figures. */
@Tag("slow")
final class IndicatorFormulasTest {
    private static final int CASES = 400;
    private static final int SECTORS = 6;

    /** Figures of six sectors, now and in the base period. */
    private record Case(List<Balance> now, List<Balance> base) {
        Balance first() {
            return now.get(0);
        }

        Balance firstBefore() {
            return base.get(0);
        }

        Balance total() {
            return now.stream().reduce(Balance.ZERO, Balance::plus);
        }

        Balance before() {
            return base.stream().reduce(Balance.ZERO, Balance::plus);
        }

        List<Observation> exports() {
            return now.stream().map(Balance::exports).toList();
        }
    }

    /**
     * What a spreadsheet computes and what the indicator says; in the formula X, M are the ranges of now, U, V those of the base, x, m, u, v
     * the first of each.
     */
    private record Compared(String name, String formula, Function<Case, Observation> ours) {}

    private static final List<Compared> ALL = List.of(
            new Compared("trade balance", "SUM(X)-SUM(M)", c -> new TradeBalance().of(c.total())),
            new Compared("total trade", "SUM(X)+SUM(M)", c -> new TotalTrade().of(c.total())),
            new Compared("coverage", "100*SUM(X)/SUM(M)", c -> new CoverageRatio().of(c.total())),
            new Compared("normalised", "(SUM(X)-SUM(M))/(SUM(X)+SUM(M))", c -> new NormalisedBalance().of(c.total())),
            new Compared(
                    "change",
                    "100*(SUM(X)-SUM(U))/SUM(U)",
                    c -> new ChangeOnYear()
                            .percent(c.total().exports(), c.before().exports())),
            new Compared(
                    "deficit change",
                    "IF(AND(SUM(X)<SUM(M),SUM(U)<SUM(V)),100*((SUM(M)-SUM(X))/(SUM(V)-SUM(U))-1),NA())",
                    c -> new DeficitChange().of(c.total(), c.before())),
            new Compared("contribution", "(x-m)-(u-v)", c -> new Contribution().of(c.first(), c.firstBefore())),
            new Compared(
                    "growth points",
                    "100*(x-u)/SUM(U)",
                    c -> new GrowthContribution()
                            .of(
                                    c.first().exports(),
                                    c.firstBefore().exports(),
                                    c.before().exports())),
            new Compared(
                    "net share",
                    "IF(100*ABS(SUM(X)-SUM(M))<SUM(X)+SUM(M),NA(),100*(x-m)/(SUM(X)-SUM(M)))",
                    c -> new NetShare().of(c.first(), c.total())),
            new Compared(
                    "gross share",
                    "100*MAX(0,m-x)/SUMPRODUCT((M>X)*(M-X))",
                    c -> new GrossDeficitShare().of(c.first(), c.now)),
            new Compared(
                    "imports to deficit",
                    "IF(SUM(X)<SUM(M),100*m/(SUM(M)-SUM(X)),NA())",
                    c -> new ImportsToDeficit().of(c.first(), c.total())),
            new Compared(
                    "widening",
                    "100*((x-m)-(u-v))/((SUM(X)-SUM(M))-(SUM(U)-SUM(V)))",
                    c -> new ShareOfWidening().of(c.first(), c.firstBefore(), c.total(), c.before())),
            new Compared("without", "SUM(X)-SUM(M)-(x-m)", c -> new CounterfactualBalance().of(c.total(), c.first())),
            new Compared(
                    "multiple",
                    "IF((SUM(X)-SUM(M))*(SUM(U)-SUM(V))<0,NA(),(SUM(X)-SUM(M))/(SUM(U)-SUM(V)))",
                    c -> new Multiple().of(c.total().balance(), c.before().balance())),
            new Compared(
                    "compound growth",
                    "IF(SUM(X)*SUM(U)>0,100*((SUM(X)/SUM(U))^(1/7)-1),NA())",
                    c -> new CompoundGrowth().of(c.total().exports(), c.before().exports(), 7)),
            new Compared(
                    "index",
                    "100*SUM(M)/SUM(V)",
                    c -> new IndexNumber().of(c.total().imports(), c.before().imports())),
            new Compared("Grubel-Lloyd", "1-SUMPRODUCT(ABS(X-M))/(SUM(X)+SUM(M))", c -> new GrubelLloyd().plain(c.now)),
            new Compared(
                    "Grubel-Lloyd, corrected",
                    "((SUM(X)+SUM(M))-SUMPRODUCT(ABS(X-M)))/((SUM(X)+SUM(M))-ABS(SUM(X)-SUM(M)))",
                    c -> new GrubelLloyd().corrected(c.now)),
            new Compared(
                    "marginal",
                    "1-ABS((x-u)-(m-v))/(ABS(x-u)+ABS(m-v))",
                    c -> new MarginalIntraIndustry().of(c.first(), c.firstBefore())),
            new Compared("Herfindahl", "SUMSQ(X)/SUM(X)^2", c -> new Herfindahl().plain(c.exports())),
            new Compared(
                    "Herfindahl, normalised",
                    "(SUMSQ(X)/SUM(X)^2-1/COUNTIF(X,\">0\"))/(1-1/COUNTIF(X,\">0\"))",
                    c -> new Herfindahl().normalised(c.exports())),
            new Compared(
                    "Lafay",
                    "100*((x-m)/(x+m)-(SUM(X)-SUM(M))/(SUM(X)+SUM(M)))*(x+m)/(SUM(X)+SUM(M))",
                    c -> new LafayIndex().of(c.first(), c.total())),
            new Compared(
                    "share of world",
                    "100*x/SUM(X)",
                    c -> new ShareOfWorld().of(c.first().exports(), c.total().exports())),
            new Compared(
                    "advantage",
                    "(x/SUM(X))/(u/SUM(U))",
                    c -> new ComparativeAdvantage()
                            .of(
                                    c.first().exports(),
                                    c.total().exports(),
                                    c.firstBefore().exports(),
                                    c.before().exports())),
            new Compared(
                    "intensity",
                    "(m/SUM(M))/(v/SUM(V))",
                    c -> new TradeIntensity()
                            .of(
                                    c.first().imports(),
                                    c.total().imports(),
                                    c.firstBefore().imports(),
                                    c.before().imports())),
            new Compared(
                    "complementarity",
                    "100*(1-SUMPRODUCT(ABS(V/SUM(V)-X/SUM(X)))/2)",
                    c -> new Complementarity()
                            .of(bySector(c.now, Balance::exports), bySector(c.base, Balance::imports))),
            new Compared(
                    "unit value",
                    "x/m",
                    c -> new UnitValue().of(c.first().exports(), c.first().imports())),
            new Compared(
                    "real value",
                    "100*SUM(X)/v",
                    c -> new RealValue().of(c.total().exports(), c.firstBefore().imports())),
            new Compared("price", "v*(x/m-u/v)", c -> parts(c).price()),
            new Compared("volume", "(m-v)*u/v+0*x/m", c -> parts(c).volume()),
            new Compared("both", "(x/m-u/v)*(m-v)", c -> parts(c).both()),
            new Compared(
                    "mirror",
                    "IF(x=0,NA(),100*(m/1.06-x)/((m/1.06+x)/2))",
                    c -> new MirrorAsymmetry().of(c.first().imports(), c.first().exports(), new BigDecimal("1.06"))));

    @TempDir
    private Path folder;

    @Test
    void aSpreadsheetComputesTheSame() throws IOException, InterruptedException {
        Office office = Office.in(folder);
        Random random = new Random(6);
        List<Case> cases = IntStream.range(0, CASES)
                .mapToObj(i -> new Case(figures(random), figures(random)))
                .toList();
        office.convert(workbook(cases), Office.CSV, folder);

        List<String> lines = Files.readAllLines(folder.resolve("formulas-formulas.csv"), UTF_8);
        Map<String, Integer> known = new TreeMap<>();
        for (int i = 0; i < CASES; i++) {
            String[] cells = lines.get(i).split(",", -1);
            for (int k = 0; k < ALL.size(); k++) {
                Compared each = ALL.get(k);
                String theirs = cells[4 * SECTORS + k];
                Observation ours = each.ours.apply(cases.get(i));
                String what = each.name + " of " + cases.get(i);
                assertThat(ours.isKnown()).as("%s: %s", what, theirs).isEqualTo(!theirs.startsWith("#"));
                if (ours.isKnown()) {
                    double value = Double.parseDouble(theirs);
                    assertThat(ours.value().doubleValue())
                            .as(what)
                            .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
                    known.merge(each.name, 1, Integer::sum);
                }
            }
        }
        assertThat(known)
                .hasSize(ALL.size())
                .allSatisfy((name, count) -> assertThat(count).as(name).isGreaterThan(CASES / 8));
    }

    private Path workbook(List<Case> cases) throws IOException {
        Path file = folder.resolve("formulas.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("formulas");
            for (int i = 0; i < cases.size(); i++) {
                Row row = sheet.createRow(i);
                List<Observation> figures = new ArrayList<>();
                cases.get(i).now.forEach(each -> figures.add(each.exports()));
                cases.get(i).now.forEach(each -> figures.add(each.imports()));
                cases.get(i).base.forEach(each -> figures.add(each.exports()));
                cases.get(i).base.forEach(each -> figures.add(each.imports()));
                for (int k = 0; k < figures.size(); k++) {
                    row.createCell(k).setCellValue(figures.get(k).value().doubleValue());
                }
                for (int k = 0; k < ALL.size(); k++) {
                    row.createCell(figures.size() + k).setCellFormula(at(ALL.get(k).formula, i + 1));
                }
            }
            workbook.write(out);
        }
        return file;
    }

    /** A formula with the ranges of a row in place of the letters that stand alone. */
    private static String at(String formula, int row) {
        String ranges = formula;
        for (int k = 0; k < 4; k++) {
            char first = (char) ('A' + SECTORS * k);
            char last = (char) (first + SECTORS - 1);
            ranges = ranges.replaceAll("\\b" + "XMUV".charAt(k) + "\\b", "#" + first + row + ":#" + last + row)
                    .replaceAll("\\b" + "xmuv".charAt(k) + "\\b", "#" + first + row);
        }
        return ranges.replace("#", "");
    }

    private static PriceAndVolume.Parts parts(Case c) {
        return new PriceAndVolume()
                .of(
                        c.first().exports(),
                        c.first().imports(),
                        c.firstBefore().exports(),
                        c.firstBefore().imports());
    }

    private static Map<String, Observation> bySector(List<Balance> cells, Function<Balance, Observation> side) {
        Map<String, Observation> sectors = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            sectors.put("s" + i, side.apply(cells.get(i)));
        }
        return sectors;
    }

    /** Whole figures, so that sums are exact in a spreadsheet too; in some cases many are 0 or alike. */
    private static List<Balance> figures(Random random) {
        int most = List.of(1, 3, 1_000, 1_000_000).get(random.nextInt(4));
        return IntStream.range(0, SECTORS)
                .mapToObj(i -> new Balance(
                        Observation.of(BigDecimal.valueOf(random.nextInt(most + 1))),
                        Observation.of(BigDecimal.valueOf(random.nextInt(most + 1))),
                        2))
                .toList();
    }
}
