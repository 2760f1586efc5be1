package org.tradegap.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradegap.trade.Areas;
import org.tradegap.trade.TradeFlow;

/** What a file was read into, with lines counted from the file's first. */
record Reading(List<TradeFlow> flows, List<Rejection> rejections) {
    private static final int HUGE = 1 << 20;

    /** The file as it is read in a run. */
    static Reading of(Path file) throws IOException {
        return of(SourceFile.survey(file, Formats.standard()));
    }

    /** A file that was looked through. */
    static Reading of(SourceFile surveyed) throws IOException {
        return of(surveyed.content(), surveyed.layout(), surveyed.slices(), HUGE);
    }

    /** The file in slices of about a size, trusted to hold no duplicates, since these are told within a slice. */
    static Reading inSlices(Path file, long sliceSize, int blockSize) throws IOException {
        Content content = content(file);
        return of(content, trusting(content), slices(file, new Slicer(sliceSize, sliceSize)), blockSize);
    }

    /** The slices of a file. */
    static List<Slice> slices(Path file, Slicer slicer) throws IOException {
        Content content = content(file);
        return slicer.cut(content, Header.read(content).end(), 2);
    }

    private static Content content(Path file) throws IOException {
        return Content.of(file).get(0);
    }

    private static Reading of(Content file, Layout layout, List<Slice> slices, int blockSize) throws IOException {
        Reading all = new Reading(new ArrayList<>(), new ArrayList<>());
        for (Slice slice : slices) {
            all.add(file, layout, slice, blockSize);
        }
        return all;
    }

    private void add(Content file, Layout layout, Slice slice, int blockSize) throws IOException {
        FlowReader reader = new FlowReader(file.toString(), slice.firstLine(), layout, Areas.standard());
        FlowSink sink = new FlowSink() {
            @Override
            public void flow(TradeFlow flow) {
                flows.add(flow);
            }

            @Override
            public void reject(Rejection rejection) {
                rejections.add(rejection.in("", slice.firstLine()));
            }
        };
        try (BlockReader blocks = new BlockReader(file, slice, blockSize)) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                reader.read(block.get(), sink);
            }
        }
    }

    private static Layout trusting(Content file) throws IOException {
        Layout fitted = new Recognition(Formats.standard()).recognise(file);
        Format tidy = fitted.format();
        Format trusting = new Format(
                tidy.id(),
                tidy.title(),
                tidy.delimiter(),
                tidy.columns(),
                tidy.optional(),
                tidy.ignored(),
                tidy.sidecarRequired(),
                false,
                tidy.text());
        return new Layout(trusting, fitted.header(), fitted.places());
    }
}
