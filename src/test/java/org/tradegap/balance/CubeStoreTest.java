package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Format;
import org.tradegap.source.Formats;
import org.tradegap.source.Layout;
import org.tradegap.source.Rejection;
import org.tradegap.source.Slice;
import org.tradegap.trade.Observation;
import org.tradegap.trade.TradeFlow;

/** What is kept comes back as it was, or not at all. */
final class CubeStoreTest {
    private static final String KEY = "ab".repeat(32);
    private static final Slice SLICE = new Slice(10, 20, 2, "5".repeat(64), 5);
    private static final Format TIDY = Formats.standard().all().get(0);

    @TempDir
    Path folder;

    private CubeStore store;

    @BeforeEach
    void open() {
        store = new CubeStore(folder.resolve("not/yet/there"));
    }

    @Test
    void whatIsPutIsFound() throws IOException {
        PartialCube cube = cube();

        store.put(KEY, cube);

        assertThat(store.find(KEY)).contains(cube);
        assertThat(store.find("cd".repeat(32))).isEmpty();
        assertThat(files()).hasSize(1);
    }

    @Test
    void figuresOfAnySizeComeBack() throws IOException {
        for (BigDecimal value : List.of(
                BigDecimal.TEN.pow(100_000),
                new BigDecimal("-1E-1000"),
                new BigDecimal("1E+1000"),
                new BigDecimal("0.000"),
                BigDecimal.TEN.pow(300, MathContext.UNLIMITED).add(BigDecimal.ONE))) {
            PartialCube cube = Flows.partial(
                    List.of(Flows.export("2016", "7701", "1"), flow(value), flow(value), flow(BigDecimal.ONE)));

            assertThat(CubeFile.read(CubeFile.write(cube), area -> true)).contains(cube);
        }
    }

    @Test
    void aSecondPutReplacesTheFirst() throws IOException {
        store.put(KEY, cube());
        PartialCube other = Flows.partial(List.of(Flows.export("2016", "87", "1")));
        store.put(KEY, other);

        assertThat(store.find(KEY)).contains(other);
    }

    @Test
    void whatNobodyUsedForLongIsDropped() throws IOException {
        Instant since = Instant.now().minusSeconds(60);
        List<String> keys = List.of(KEY, "cd".repeat(32), "ef".repeat(32));
        for (String key : keys) {
            store.put(key, cube());
        }
        Path note = Files.writeString(folder.resolve("not/yet/there/ab/README"), "not ours");
        for (Path old : List.of(note, place(keys.get(0)), place(keys.get(1)))) {
            Files.setLastModifiedTime(old, FileTime.from(since.minusSeconds(60)));
        }

        store.prune(Set.of(keys.get(0)), since);

        assertThat(files()).containsExactlyInAnyOrder(note, place(keys.get(0)), place(keys.get(2)));
        store.prune(Set.of(), since);
        assertThat(store.find(keys.get(0))).isPresent();
    }

    @Test
    void anyFlippedBitIsRecognised() throws IOException {
        Path file = put(cube());
        byte[] whole = Files.readAllBytes(file);

        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << (i % 8));
            Files.write(file, damaged);
            assertThat(store.find(KEY)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void anyTruncationOrExtensionIsRecognised() throws IOException {
        Path file = put(cube());
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(store.find(KEY)).as("%d bytes", length).isEmpty();
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        List<TradeFlow> flows = Flows.generated(3, 300);

        assertThat(CubeFile.write(Flows.partial(flows.stream()
                        .sorted((a, b) -> a.value().value().compareTo(b.value().value()))
                        .toList())))
                .isEqualTo(CubeFile.write(Flows.partial(flows)));
    }

    @Test
    void aKeyDependsOnEverythingThatTheSumsDependOn() {
        SectorScheme other = new SectorScheme("other", "Other", "HS", List.of(), Map.of(), "prefix,sector");
        List<String> keys = List.of(
                key(SLICE, TIDY, List.of("a", "b"), Flows.CHAPTERS),
                key(new Slice(10, 20, 2, "6".repeat(64), 6), TIDY, List.of("a", "b"), Flows.CHAPTERS),
                key(SLICE, described("other text"), List.of("a", "b"), Flows.CHAPTERS),
                key(SLICE, TIDY, List.of("b", "a"), Flows.CHAPTERS),
                key(SLICE, TIDY, List.of("ab"), Flows.CHAPTERS),
                key(SLICE, TIDY, List.of("a", "b"), other),
                key(SLICE, TIDY, List.of("a", "b"), Flows.CHAPTERS, other),
                key(SLICE, TIDY, List.of("a", "b", other.id(), other.text())),
                key(SLICE, TIDY, List.of("a", "b")));

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    @Test
    void aKeyDoesNotDependOnColumnsThatCouldBeSchemes() {
        SectorScheme scheme = new SectorScheme("x", "X", "HS", List.of(), Map.of(), "y");

        assertThat(key(SLICE, TIDY, List.of("a", "x", "y"))).isNotEqualTo(key(SLICE, TIDY, List.of("a"), scheme));
    }

    @Test
    void aKeyDoesNotDependOnThePlaceOrTheOrderOfSchemes() {
        SectorScheme all = SectorScheme.ALL;

        assertThat(key(new Slice(99, 20, 7, SLICE.sha256(), 7), TIDY, List.of("a"), Flows.CHAPTERS, all))
                .isEqualTo(key(SLICE, TIDY, List.of("a"), all, Flows.CHAPTERS));
    }

    @Test
    void rejectionsStandAtTheirLinesInTheFile() {
        PartialCubeBuilder builder = new PartialCubeBuilder(List.of());
        builder.record(1);
        builder.reject(new Rejection("", 3, "row", "x", "expected y"));

        JoinedCube joined = new JoinedCube("a.csv");
        joined.add(builder.cube(), 40);
        joined.add(builder.cube(), 2);
        assertThat(joined.cube().rejections()).extracting(Rejection::line).containsExactly(4L, 42L);
        assertThat(builder.cube().rows()).isEqualTo(1);
    }

    private static TradeFlow flow(BigDecimal value) {
        TradeFlow flow = Flows.export("2016", "7702", "1");
        return new TradeFlow(
                flow.period(), flow.reporter(), flow.partner(), flow.flow(), flow.commodity(), Observation.of(value));
    }

    private static PartialCube cube() {
        PartialCubeBuilder builder = new PartialCubeBuilder(List.of(Flows.CHAPTERS, SectorScheme.ALL));
        Flows.generated(4, 20).forEach(builder::flow);
        builder.flow(Flows.export("2016-02", "7701", "c"));
        builder.flow(Flows.export("2999-12", "TOTAL", "5e"));
        builder.reject(new Rejection("", 7, "row", "\ud83d\ude80".repeat(150), "expected \"less\""));
        return builder.cube();
    }

    private Path put(PartialCube cube) throws IOException {
        store.put(KEY, cube);
        return files().get(0);
    }

    private Path place(String key) {
        return folder.resolve("not/yet/there").resolve(key.substring(0, 2)).resolve(key + ".cube");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Format described(String text) {
        return new Format(
                "tidy",
                "",
                new Format.Shape(',', List.of(), 0, List.of(), List.of()),
                Map.of(),
                List.of(),
                List.of(),
                new Format.Numbers("", -1, Map.of()),
                Flows.CONVENTIONS,
                List.of(),
                text);
    }

    private static String key(Slice slice, Format format, List<String> header, SectorScheme... schemes) {
        return CubeStore.key(slice, new Layout(format, header, header.size(), Map.of(), List.of()), List.of(schemes));
    }
}
