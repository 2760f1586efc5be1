package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.tradegap.balance.CubeStore;
import org.tradegap.balance.PartialCube;
import org.tradegap.balance.SliceSums;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;

/**
 * The work on one slice: blocks are read and added up, and the cube is stored after the last. A slice is done as a
 * whole or again, so nothing is kept between restarts.
 */
class SliceWork implements ItemStreamReader<Block>, ItemProcessor<Block, PartialCube>, ItemWriter<PartialCube> {
    private final SourceFile file;
    private final Slice slice;
    private final String key;
    private final SliceSums sums;
    private final Path cubes;
    private final CubeStore store;
    private final Handover handover;
    private final Console console;
    private @Nullable BlockReader blocks;

    SliceWork(Settings settings, Handover handover, Console console, Slices.Named named) {
        this.file = named.file();
        this.slice = named.slice();
        this.key = named.key();
        this.sums = named.sums().start(slice);
        this.cubes = settings.folders().cubes();
        this.store = settings.folders().store();
        this.handover = handover;
        this.console = console;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            blocks = new BlockReader(file.content(), slice);
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
    }

    @Override
    public @Nullable Block read() throws IOException {
        return blocks == null ? null : blocks.next().orElse(null);
    }

    @Override
    public @Nullable PartialCube process(Block block) throws IOException {
        long before = sums.rows();
        PartialCube cube = sums.add(block).orElse(null);
        console.read(block.length(), sums.rows() - before);
        return cube;
    }

    @Override
    public void write(Chunk<? extends PartialCube> finished) throws IOException {
        for (PartialCube cube : finished) {
            try {
                if (store.denies(key, cube)) {
                    handover.lie(file.path() + ", from line " + slice.firstLine()
                            + ": its rows add up to something else than was kept of them");
                }
                store.put(key, cube);
            } catch (IOException e) {
                throw Failures.at(cubes, e);
            }
        }
    }

    @Override
    public void close() {
        try {
            sums.close();
            if (blocks != null) {
                blocks.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
    }
}
