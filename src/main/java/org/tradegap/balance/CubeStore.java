package org.tradegap.balance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Layout;
import org.tradegap.source.Sha256;
import org.tradegap.source.Slice;
import org.tradegap.trade.Area;
import org.tradegap.trade.AreaTable;
import org.tradegap.trade.Areas;

/**
 * Partial cubes in a folder, each under a key made of everything that it depends on, so that whoever finds the key has
 * the result. An entry that is damaged or cut off counts as absent.
 */
public final class CubeStore {
    private static final String KIND = ".cube";

    private final Path folder;
    private final Path staging;

    /** A store in a folder, below which entries are also staged. */
    public CubeStore(Path folder) {
        this.folder = folder;
        this.staging = folder.resolve(".staging");
    }

    /** Removes what processes that were killed left in staging; for the only one that works with the store now. */
    public void sweep() throws IOException {
        if (Files.isDirectory(staging)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(staging)) {
                for (Path each : left) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** The key of a slice read in a layout and added up under schemes. */
    public static String key(Slice slice, Layout layout, List<SectorScheme> schemes) {
        return keys(layout, schemes).apply(slice);
    }

    /** Gives the keys of slices read in a layout and added up under schemes; what they share is looked at once. */
    public static Function<Slice, String> keys(Layout layout, List<SectorScheme> schemes) {
        List<String> parts = new ArrayList<>();
        parts.add(layout.format().text());
        parts.add(Areas.standard().text());
        layout.format().fields().values().stream()
                .flatMap(rule -> AreaTable.builtIn(rule.areas()).stream())
                .forEach(table -> parts.add(table.text()));
        parts.add(layout.header().size() + " columns, " + layout.width() + " fields");
        parts.addAll(layout.header());
        schemes.stream().sorted(Comparator.comparing(SectorScheme::id)).forEach(scheme -> {
            parts.add(scheme.id());
            parts.add(scheme.text());
        });
        String shared = Sha256.of(parts);
        return slice -> Sha256.of(List.of("cube " + CubeFile.VERSION, slice.sha256(), shared));
    }

    /** Whether there is a whole cube under a key. */
    public boolean has(String key) throws IOException {
        try {
            return CubeFile.isWhole(Files.readAllBytes(place(key)));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The cube under a key, if it is there and whole. */
    public Optional<PartialCube> find(String key) throws IOException {
        return find(key, area -> true);
    }

    /** What the balances of some reporters are made of in the cube under a key, if that is there and whole. */
    public Optional<PartialCube> find(String key, Predicate<Area> reporters) throws IOException {
        try {
            return CubeFile.read(Files.readAllBytes(place(key)), reporters);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a whole cube under a key and it is another. */
    public boolean denies(String key, PartialCube cube) throws IOException {
        try {
            byte[] there = Files.readAllBytes(place(key));
            return CubeFile.isWhole(there) && !Arrays.equals(there, CubeFile.write(cube));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Keeps a cube: staged, forced to disk, then moved to its place in one step. */
    public void put(String key, PartialCube cube) throws IOException {
        Path place = place(key);
        Files.createDirectories(place.resolveSibling("."));
        Path beside = Files.createTempFile(Files.createDirectories(staging), key, ".part");
        try {
            write(beside, CubeFile.write(cube));
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Keeps what is in use, and drops what has not been for a while.
     *
     * @param inUse keys
     * @param since when what is not in use must have been in use to be kept
     */
    public void prune(Set<String> inUse, Instant since) throws IOException {
        FileTime now = FileTime.from(Instant.now());
        for (String key : inUse) {
            if (Files.exists(place(key))) {
                Files.setLastModifiedTime(place(key), now);
            }
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder, 2)) {
            for (Path cube : tree.filter(each -> each.toString().endsWith(KIND)).toList()) {
                if (Files.getLastModifiedTime(cube).toInstant().isBefore(since)) {
                    Files.deleteIfExists(cube);
                }
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private Path place(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + KIND);
    }
}
