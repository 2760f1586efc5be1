package org.tradegap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.CubeStore;
import org.tradegap.balance.Summing;
import org.tradegap.balance.Frequency;
import org.tradegap.balance.PartialCube;
import org.tradegap.definition.Problems;
import org.tradegap.publish.Disk;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Formats;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/**
 * What a row goes through, part by part, when all is compiled: nanoseconds a row on one thread, over a file of {@link #ROWS} rows in
 * BACI's shape that is held in memory but for those parts that read or write it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Kernels.ROWS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Kernels {
    /** The rows of the file. */
    static final int ROWS = 1_000_000;

    private static final String KEY = "ab".repeat(32);

    private final List<SectorScheme> schemes;
    private final SourceFile file;
    private final Slice slice;
    private final List<Block> blocks = new ArrayList<>();
    private final PartialCube cube;
    private final Path folder;
    private final CubeStore store;

    /** Reads the file and adds it up once. */
    public Kernels() {
        try {
            schemes = List.of(SectorSchemes.read("sectors", Peers.SECTORS, new Problems())
                    .orElseThrow());
            Path path = new Data().flows(2016, ROWS);
            file = SourceFile.surveyOnce(path, Formats.standard().beside(path)).get(0);
            slice = file.slices().get(0);
            try (BlockReader reader = new BlockReader(file.content(), slice)) {
                for (Optional<Block> next = reader.next(); next.isPresent(); next = reader.next()) {
                    blocks.add(next.get());
                }
            }
            cube = sums();
            folder = Files.createTempDirectory("tradegap-kernels");
            store = new CubeStore(folder);
            store.put(KEY, cube);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was written. */
    @TearDown
    public void remove() throws IOException {
        Disk.removeTree(folder);
    }

    /** The digest by which content is known. */
    @Benchmark
    public byte[] hash() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        blocks.forEach(block -> digest.update(block.bytes(), 0, block.length()));
        return digest.digest();
    }

    /** Blocks cut at ends of records. */
    @Benchmark
    public long cut() throws IOException {
        long bytes = 0;
        byte[] into = new byte[2 * BlockReader.BLOCK];
        try (BlockReader reader = new BlockReader(file.content(), slice)) {
            for (Optional<Block> next = reader.next(into); next.isPresent(); next = reader.next(into)) {
                bytes += next.get().length();
            }
        }
        return bytes;
    }

    /** Records to figures, straight from bytes. */
    @Benchmark
    public long scan() throws IOException {
        Tally tally = new Tally();
        try (FlowReader reader = reader()) {
            for (Block block : blocks) {
                reader.scan(block, tally);
            }
        }
        return tally.sum();
    }

    /** The same with Commons CSV alone. */
    @Benchmark
    public long commonsCsv() throws IOException {
        Tally tally = new Tally();
        try (FlowReader reader = reader()) {
            for (Block block : blocks) {
                reader.read(block, tally);
            }
        }
        return tally.sum();
    }

    /** The slice cut, scanned and added up to a partial cube. */
    @Benchmark
    public PartialCube sums() throws IOException {
        return new Summing(schemes, Areas.standard()).of(file).of(slice);
    }

    /** A partial cube to balances. */
    @Benchmark
    public CubeMerge.Merged merge() {
        CubeMerge merge = new CubeMerge(schemes.get(0).id());
        merge.add(file.path(), cube);
        return merge.merge(file.source(), Frequency.YEAR, file.layout().format().conventions());
    }

    /** A partial cube to its file, forced to disk. */
    @Benchmark
    public void put() throws IOException {
        store.put(KEY, cube);
    }

    /** A partial cube from its file. */
    @Benchmark
    public PartialCube find() throws IOException {
        return store.find(KEY).orElseThrow();
    }

    private FlowReader reader() {
        return new FlowReader(file.path(), slice.firstLine(), file.layout(), Areas.standard());
    }
}
