package org.tradegap.source;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Flow;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.TradeFlow;

/** An official file as the program reads it, beside its rows as a plain loop over the file finds them. */
final class RealFile {
    static final Path DATA = Path.of("../shared/data");

    final SourceFile surveyed;
    final List<CSVRecord> rows;
    final List<TradeFlow> flows = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();
    private final List<String> header;
    int records;

    private RealFile(Path file, int before, Charset charset) throws IOException {
        surveyed = SourceFile.survey(file, Formats.standard());
        for (Slice slice : surveyed.slices()) {
            read(slice);
        }
        CSVFormat csv = CSVFormat.RFC4180
                .builder()
                .setDelimiter(surveyed.layout().format().shape().delimiter())
                .get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file, charset), csv)) {
            List<CSVRecord> all = parser.getRecords();
            header = all.get(before).toList();
            rows = all.subList(before + 1, all.size());
        }
    }

    /** The file below the folder of official files; the test is skipped where there is none. */
    static RealFile of(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeThat(file).exists();
        return of(file);
    }

    static RealFile of(Path file) throws IOException {
        String id = new Recognition(Formats.standard())
                .recognise(Content.of(file).get(0))
                .format()
                .id();
        boolean latin = id.equals("comtrade-new");
        boolean titled = id.equals("dataweb") || id.startsWith("usa-trade-online");
        return new RealFile(file, titled ? 2 : 0, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** The sum of what was read. */
    BigDecimal sum(String period, String reporter, String partner, Flow flow, String code) {
        return flows.stream()
                .filter(each -> each.period().toString().equals(period))
                .filter(each -> each.reporter().code().equals(reporter))
                .filter(each -> partner.isEmpty() || each.partner().code().equals(partner))
                .filter(each -> each.flow() == flow)
                .filter(each -> each.commodity().code().startsWith(code))
                .map(each -> each.value().known().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of all that was read. */
    BigDecimal total() {
        return flows.stream()
                .map(each -> each.value().known().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of a column over the rows whose columns begin with the given texts, in which nothing else is looked at. */
    BigDecimal plain(String column, Map<String, String> where) {
        Predicate<CSVRecord> wanted = row -> where.entrySet().stream()
                .allMatch(each -> text(row, each.getKey()).startsWith(each.getValue()));
        BigDecimal sum = BigDecimal.ZERO;
        for (CSVRecord row : rows) {
            if (wanted.test(row)) {
                String digits = text(row, column).replace(",", "");
                sum = sum.add(digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits));
            }
        }
        return sum;
    }

    /** The different texts in columns of the file. */
    Set<String> plainTexts(String... columns) {
        return rows.stream()
                .flatMap(row -> List.of(columns).stream().map(column -> text(row, column)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The areas that were read. */
    Set<String> areas() {
        Set<String> areas = new TreeSet<>();
        flows.forEach(flow -> {
            areas.add(flow.reporter().code());
            areas.add(flow.partner().code());
        });
        return areas;
    }

    /** The first and the last period that was read. */
    List<String> periods() {
        Set<String> periods = new TreeSet<>();
        flows.forEach(flow -> periods.add(flow.period().toString()));
        return List.of(periods.iterator().next(), List.copyOf(periods).get(periods.size() - 1));
    }

    private String text(CSVRecord row, String column) {
        return row.get(header.indexOf(column)).strip();
    }

    private void read(Slice slice) throws IOException {
        FlowSink sink = new FlowSink() {
            @Override
            public void record(long line) {
                records++;
            }

            @Override
            public void flow(TradeFlow flow) {
                flows.add(flow);
            }

            @Override
            public void edition(int year, HsEdition edition) {}

            @Override
            public void reject(Rejection rejection) {
                rejections.add(rejection);
            }

            @Override
            public void leftOut(String why, long records) {
                leftOut.add(why);
            }
        };
        try (BlockReader blocks = new BlockReader(surveyed.content(), slice);
                FlowReader reader =
                        new FlowReader(surveyed.path(), slice.firstLine(), surveyed.layout(), Areas.standard())) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                reader.read(block.get(), sink);
            }
        }
    }
}
