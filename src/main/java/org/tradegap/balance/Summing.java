package org.tradegap.balance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.FlowMeanings;
import org.tradegap.source.Layout;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;

/**
 * How files are added up. What their texts mean is found once a thread for all files of one layout: to find it again for every file costs more
 * than to read one of 100,000 rows.
 */
public final class Summing {
    /** How many layouts are remembered, the last ones. */
    private static final int MOST = 4;

    /** What is known of files of one layout. */
    final class Alike {
        private final FlowMeanings meanings;
        private final Queue<Known> idle = new ConcurrentLinkedQueue<>();

        private Alike(FlowMeanings meanings) {
            this.meanings = meanings;
        }

        /** What a thread knows that no other uses. */
        Known known() {
            Known free = idle.poll();
            if (free != null) {
                return free;
            }
            Known known = new Known(meanings.beside(), new Groups(schemes, meanings.numbers()));
            return byCode ? known.byCode() : known;
        }

        /** Takes back what a thread knows, for others. */
        void give(Known known) {
            idle.add(known);
        }

        /** At least so many bytes to read blocks into, for one thread. */
        byte[] bytes(int least) {
            byte[] free = bytes.poll();
            return free == null || free.length < least ? new byte[least] : free;
        }

        /** Takes bytes back, for others. */
        void give(byte[] read) {
            bytes.add(read);
        }
    }

    private final List<SectorScheme> schemes;
    private final Areas areas;
    private final boolean byCode;
    private final Map<Layout, Alike> known = new LinkedHashMap<>();
    private final Queue<byte[]> bytes = new ConcurrentLinkedQueue<>();

    /** Adds up under some schemes. */
    public Summing(List<SectorScheme> schemes, Areas areas) {
        this(schemes, areas, false);
    }

    /**
     * Adds up under some schemes.
     *
     * @param byCode whether each code is a group of its own
     */
    public Summing(List<SectorScheme> schemes, Areas areas, boolean byCode) {
        this.schemes =
                schemes.stream().sorted(Comparator.comparing(SectorScheme::id)).toList();
        this.areas = areas;
        this.byCode = byCode;
    }

    /** The sums of a file; several files can be added up at the same time. */
    public FileSums of(SourceFile file) {
        return new FileSums(file, alike(file));
    }

    /** What is known of files like this; nothing yet where so much is known that there may be too little room for what is in another one. */
    private synchronized Alike alike(SourceFile file) {
        Alike before = known.remove(file.layout());
        Alike alike = before != null && before.meanings.numbers().hasRoom()
                ? before
                : new Alike(new FlowMeanings(file.path() + " or a file like it", file.layout(), areas));
        known.put(file.layout(), alike);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return alike;
    }
}
