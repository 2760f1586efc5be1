package org.tradegap.claim;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.balance.BalanceCsv;
import org.tradegap.balance.BalanceCube;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.trade.Area;
import org.tradegap.trade.Basis;
import org.tradegap.trade.Source;
import org.tradegap.trade.Vintage;

/** Statements and the figures that they are held to, as texts. */
final class MadeClaims {
    static final Area USA = new Area("USA");
    static final Area KOR = new Area("KOR");

    private MadeClaims() {}

    /** What is wrong in statements about yearly trade with Korea, as {@code claims.yml:line: expected …, found …}. */
    static List<String> problems(Path folder, String yaml) throws IOException {
        Problems problems = new Problems();
        read(folder, yaml, problems, List.of(KOR), true);
        return problems.all().stream()
                .map(Problem::toString)
                .map(text -> text.replace(folder + "/", ""))
                .toList();
    }

    static List<Claim> read(Path folder, String yaml, Problems problems, List<Area> partners, boolean years)
            throws IOException {
        Files.writeString(folder.resolve(ClaimsReader.FILE), yaml);
        Map<String, List<SectorScheme>> sources = new LinkedHashMap<>();
        sources.put(
                "detail",
                List.of(
                        SectorSchemes.builtIn("broad").orElseThrow(),
                        SectorSchemes.builtIn("hs-chapters").orElseThrow()));
        sources.put("control", List.of(SectorScheme.ALL));
        sources.put(
                "end-use",
                List.of(SectorSchemes.read("a_end-use", Path.of("templates/us-korea/end-use.csv"), problems)
                        .orElseThrow()));
        ReadingReader.Ground ground = new ReadingReader.Ground(sources, partners, years, Area::parse);
        return new ClaimsReader(ground).read(folder, problems);
    }

    /** A source in some multiple of a currency on some basis of imports. */
    static Source source(String id, String currency, String scale, String imports) {
        return new Source(
                id,
                "Office " + id,
                "",
                new Vintage("", "", ""),
                currency,
                new BigDecimal(scale),
                new Basis(new Basis.OfFlow("total", "FOB"), new Basis.OfFlow("general", imports)),
                Map.of(),
                true);
    }

    /** A cube of lines {@code period,partner,sector,exports,imports[,status]}, the reporter being the United States. */
    static BalanceCube cube(Source source, String lines) {
        StringBuilder csv = new StringBuilder(String.join(",", BalanceCsv.COLUMNS)).append('\n');
        lines.lines().forEach(line -> {
            String[] field = line.split(",", -1);
            csv.append(String.join(
                            ",",
                            source.id(),
                            field[0],
                            "USA",
                            field[1],
                            field[2],
                            field[3],
                            field[4],
                            "",
                            "1",
                            field.length > 5 ? field[5] : ""))
                    .append('\n');
        });
        try {
            return BalanceCsv.read(source, new StringReader(csv.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figures of some sources by role, whatever the scheme. */
    static Cubes cubes(Map<String, BalanceCube> roles) {
        return (role, scheme) -> Optional.ofNullable(roles.get(role));
    }
}
