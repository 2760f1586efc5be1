package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradegap.trade.TradeFlow;

/** Holds each format to its sample in {@code source/<id>/}: the flows and the rejections that are written beside it. */
final class SampleTest {
    private static final Path SAMPLES = Path.of("src/test/resources/source");

    /** The same file as other programs would have saved it. */
    record Saved(String how, UnaryOperator<String> text) {
        @Override
        public String toString() {
            return how;
        }
    }

    static final List<Saved> WAYS = List.of(
            new Saved("as it is", text -> text),
            new Saved("with a byte order mark", text -> "\uFEFF" + text),
            new Saved("with carriage returns", text -> text.replace("\n", "\r\n")),
            new Saved("with blank lines at the end", text -> text + "\n\r\n\n"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("formats")
    void aSampleGivesItsFlowsAndRejections(Path format) throws IOException {
        Reading reading = Reading.of(format.resolve("sample.csv"));

        assertThat(flows(reading)).isEqualTo(rows(format.resolve("expected.csv")));
        assertThat(rejections(reading)).isEqualTo(rows(format.resolve("expected-rejections.csv")));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aSampleIsRecognisedAsItsFormat(Path format) throws IOException {
        Layout layout = new Recognition(Formats.standard())
                .recognise(Content.of(format.resolve("sample.csv")).get(0));

        assertThat(layout.format().id()).isEqualTo(String.valueOf(format.getFileName()));
    }

    @Test
    void everyFormatHasASample() throws IOException {
        assertThat(formats())
                .extracting(format -> String.valueOf(format.getFileName()))
                .containsExactlyInAnyOrderElementsOf(Formats.builtIn());
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void theWayOfSavingMakesNoDifference(Saved saved) throws IOException {
        Path sample = SAMPLES.resolve("tidy/sample.csv");

        Reading reading = Reading.of(TidyFile.write(folder, saved.text.apply(Files.readString(sample))));

        assertThat(reading).isEqualTo(Reading.of(sample));
    }

    static List<Path> formats() throws IOException {
        try (Stream<Path> formats = Files.list(SAMPLES)) {
            return formats.sorted().toList();
        }
    }

    private static List<List<String>> flows(Reading reading) {
        return reading.flows().stream().map(SampleTest::flow).toList();
    }

    private static List<String> flow(TradeFlow flow) {
        return List.of(
                flow.period().toString(),
                flow.reporter().code(),
                flow.partner().code(),
                flow.flow().code(),
                flow.commodity().classification(),
                flow.commodity().code(),
                flow.value().known().map(BigDecimal::toPlainString).orElse(""),
                flow.value().status().code());
    }

    private static List<List<String>> rejections(Reading reading) {
        return reading.rejections().stream()
                .map(each -> List.of(String.valueOf(each.line()), each.column(), each.text(), each.reason()))
                .toList();
    }

    private static List<List<String>> rows(Path csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(csv), CSVFormat.RFC4180)) {
            return parser.stream().skip(1).map(CSVRecord::toList).toList();
        }
    }
}
