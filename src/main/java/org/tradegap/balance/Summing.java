package org.tradegap.balance;

import java.util.Comparator;
import java.util.HashMap;
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
    /** What is known of files of one layout. */
    static final class Alike {
        private final FlowMeanings meanings;
        private final Queue<Known> idle = new ConcurrentLinkedQueue<>();

        private Alike(FlowMeanings meanings) {
            this.meanings = meanings;
        }

        /** What a thread knows that no other uses. */
        Known known(Summing summing) {
            Known free = idle.poll();
            if (free != null) {
                return free;
            }
            Known known = new Known(meanings.beside(), new Groups(summing.schemes, meanings.numbers()));
            return summing.byCode ? known.byCode() : known;
        }

        /** Takes back what a thread knows, for others. */
        void give(Known known) {
            idle.add(known);
        }
    }

    private final List<SectorScheme> schemes;
    private final Areas areas;
    private final boolean byCode;
    private final Map<Layout, Alike> known = new HashMap<>();

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
        return new FileSums(file, this, alike(file));
    }

    synchronized Alike alike(SourceFile file) {
        return known.computeIfAbsent(file.layout(), layout -> new Alike(new FlowMeanings(file.path(), layout, areas)));
    }
}
