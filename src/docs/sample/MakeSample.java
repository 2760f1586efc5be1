import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the sample in {@code input/} from three official downloads: {@code java src/docs/sample/MakeSample.java ../shared/data input}.
 *
 * <p>Detail: exports and imports by HS chapter from UN Comtrade's old site, re-exports left out since exports contain them.
 * Its France is area 251, with Monaco and the overseas departments; the Census Bureau counts these apart.
 * Control: the year totals (IYR, EYR) of the Census Bureau's file of trade by partner, months and groups left out.
 * End use: the Census Bureau's imports from Korea by five-digit end-use code, years without trade left out.
 */
final class MakeSample {
    private static final String DETAIL = "comtrade-legacy/comtrade_USA_HS2_2010-2019_10partners.csv";
    private static final String CONTROL = "census-country/country_1985-2026-01.csv";
    private static final String END_USE = "census-enduse/enduse_imports_2016-2025_7partners.csv";
    private static final int LAST_FULL_YEAR = 2025;

    private static final Set<String> PARTNERS = Set.of("KOR", "CHN", "MEX", "JPN", "DEU", "CAN", "GBR", "FRA", "WLD");
    private static final Map<String, String> EDITIONS = Map.of("H3", "HS2007", "H4", "HS2012", "H5", "HS2017");
    private static final Map<String, String> FLOWS = Map.of("1", "import", "2", "export");

    /** Census country codes; 0015 is the world, not seasonally adjusted (0004 is the adjusted one). */
    private static final Map<String, String> CENSUS_PARTNERS = Map.of(
            "5800", "KOR", "5700", "CHN", "2010", "MEX", "5880", "JPN", "4280", "DEU",
            "1220", "CAN", "4120", "GBR", "4279", "FRA", "0015", "WLD");

    private static final String DETAIL_SIDECAR = """
            id: un-comtrade
            source: "UN Comtrade (old site), annual trade by HS chapter"
            note: "U.S. goods exports and imports by HS chapter with eight partners and the world, 2010-2019, taken row by row\
             from a download of the old Comtrade site without its re-export rows, which exports already include;\
             France is Comtrade's area 251, with Monaco and the overseas departments."
            published: unknown
            retrieved: 2026-11-23
            vintage: "the download bears no date; it covers the years to 2019, as the old Comtrade site held them"
            currency: USD
            scale: 1
            basis:
              export: {coverage: total, valuation: FOB}
              import: {coverage: general, valuation: CIF}
            editions: {2010-2011: HS2007, 2012-2016: HS2012, 2017-2019: HS2017}
            absent: zero  # a chapter without a row had no trade
            """;

    private static final String CONTROL_SIDECAR = """
            id: us-census
            source: "U.S. Census Bureau, U.S. trade in goods by country"
            note: "Year totals of U.S. goods exports and imports with eight partners (1985-2025) and the world (1987-2025),\
             not seasonally adjusted, rounded to one dollar to remove binary noise."
            published: unknown
            retrieved: 2026-11-23
            vintage: "the file bears no date; it covers months to January 2026"
            currency: USD
            scale: 1000000
            basis:
              export: {coverage: total, valuation: FAS}
              import: {coverage: general, valuation: customs}
            absent: missing  # the world has no rows before 1987; that is not zero trade
            """;

    private static final String END_USE_SIDECAR = """
            id: us-census-end-use
            source: "U.S. Census Bureau, U.S. imports by 5-digit end-use code"
            note: "U.S. goods imports from Korea by five-digit end-use code, 2016-2025, each figure as the Census Bureau's table\
             by end use and country gives it; codes without trade in a year are left out."
            published: unknown
            retrieved: 2026-11-23
            vintage: "the table bears no date; it covers the years to 2025"
            currency: USD
            scale: 1
            basis:
              export: none
              import: {coverage: general, valuation: customs}
            absent: zero  # a code without a row had no imports
            """;

    /** One line of the tidy format; the order is period, partner, flow, commodity. */
    private record Row(String period, String partner, String flow, String classification, String commodity, String value) {
        static final String HEADER = "period,reporter,partner,flow,classification,commodity,value";
        static final Comparator<Row> ORDER = Comparator.comparing(Row::period)
                .thenComparing(Row::partner)
                .thenComparing(Row::flow)
                .thenComparing(Row::commodity);

        String line() {
            return String.join(",", period, "USA", partner, flow, classification, commodity, value);
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected two folders: the downloads and the sample");
        }
        Path downloads = Path.of(args[0]);
        Path sample = Files.createDirectories(Path.of(args[1]));
        write(sample, "us-hs2-2010-2019.csv", detail(downloads.resolve(DETAIL)), DETAIL_SIDECAR);
        write(sample, "us-totals-1985-2025.csv", control(downloads.resolve(CONTROL)), CONTROL_SIDECAR);
        write(sample, "us-korea-end-use-2016-2025.csv", endUse(downloads.resolve(END_USE)), END_USE_SIDECAR);
    }

    /** Chapter values in USD as they stand; rows are chosen by the flow's code and the partner's ISO code. */
    private static List<Row> detail(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> r : records(file)) {
            String flow = FLOWS.get(r.get("Trade Flow Code"));
            String partner = r.get("Partner ISO");
            if (flow != null && PARTNERS.contains(partner)) {
                String edition = known(EDITIONS, r.get("Classification"));
                rows.add(new Row(r.get("Year"), partner, flow, edition, r.get("Commodity Code"), r.get("Trade Value (US$)")));
            }
        }
        return rows;
    }

    /** Year totals in million USD; a year not yet complete is left out. */
    private static List<Row> control(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> r : records(file)) {
            String partner = CENSUS_PARTNERS.get(r.get("CTY_CODE"));
            if (partner != null && Integer.parseInt(r.get("year")) <= LAST_FULL_YEAR) {
                rows.add(new Row(r.get("year"), partner, "export", "HS", "TOTAL", withoutNoise(r.get("EYR"))));
                rows.add(new Row(r.get("year"), partner, "import", "HS", "TOTAL", withoutNoise(r.get("IYR"))));
            }
        }
        return rows;
    }

    /** Imports from Korea in USD as they stand, a row for each year's column with trade in it. */
    private static List<Row> endUse(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> r : records(file)) {
            for (int year = 2016; year <= LAST_FULL_YEAR; year++) {
                String value = r.get("value_" + year % 100);
                if ("KOR".equals(CENSUS_PARTNERS.get(r.get("CTY_CODE"))) && !value.equals("0")) {
                    rows.add(new Row(Integer.toString(year), "KOR", "import", "ENDUSE", r.get("END_USE"), value));
                }
            }
        }
        return rows;
    }

    private static String withoutNoise(String million) {
        return new BigDecimal(million).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String known(Map<String, String> table, String code) {
        String value = table.get(code);
        if (value == null) {
            throw new IllegalArgumentException("expected one of " + table.keySet() + ", found " + code);
        }
        return value;
    }

    private static void write(Path folder, String name, List<Row> rows, String sidecar) throws IOException {
        StringBuilder text = new StringBuilder(Row.HEADER).append('\n');
        rows.stream().sorted(Row.ORDER).forEach(row -> text.append(row.line()).append('\n'));
        Files.writeString(folder.resolve(name), text);
        Files.writeString(folder.resolve(name + ".yml"), sidecar);
        System.out.println(name + ": " + rows.size() + " rows");
    }

    /** The records of a CSV file under the names of its header; no field of these files holds a line break. */
    private static List<Map<String, String>> records(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> header = split(lines.get(0).replace("\uFEFF", ""));
        List<Map<String, String>> records = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> fields = split(lines.get(i));
            if (fields.size() != header.size()) {
                String found = header.size() + " fields, found " + fields.size();
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": expected " + found);
            }
            Map<String, String> record = new HashMap<>();
            for (int f = 0; f < fields.size(); f++) {
                record.put(header.get(f), fields.get(f));
            }
            records.add(record);
        }
        return records;
    }

    /** The fields of a line; a quote switches quoting, so a doubled quote is dropped (names only, not used here). */
    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
