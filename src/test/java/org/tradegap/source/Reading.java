package org.tradegap.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradegap.trade.Areas;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.TradeFlow;

/** What a file was read into, with lines counted from the file's first. */
record Reading(List<TradeFlow> flows, List<Rejection> rejections) {
    private static final int HUGE = 1 << 20;

    /** The file as it is read in a run. */
    static Reading of(Path file) throws IOException {
        return of(SourceFile.survey(file, Formats.standard().beside(file)));
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
        return slicer.cut(content, Header.read(content).ends().get(0), 2);
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
        SortedMap<Long, Long> duplicates = read(file, layout, slice, blockSize, new TreeMap<>(), this);
        boolean rejects = layout.format().rejectsDuplicates();
        if (rejects && !duplicates.isEmpty()) {
            flows.clear();
            rejections.clear();
            read(file, layout, slice, blockSize, duplicates, this);
        }
    }

    private static SortedMap<Long, Long> read(
            Content file, Layout layout, Slice slice, int blockSize, SortedMap<Long, Long> known, Reading to)
            throws IOException {
        FlowSink sink = to.of(slice);
        try (BlockReader blocks = new BlockReader(file, slice, blockSize);
                FlowReader reader = new FlowReader(
                        file.toString(),
                        new FlowMeanings(file.toString(), layout, Areas.standard()),
                        slice.firstLine(),
                        known)) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                reader.read(block.get(), sink);
            }
            return reader.duplicates();
        }
    }

    /** Takes what a slice gives. */
    FlowSink of(Slice slice) {
        return new FlowSink() {
            @Override
            public void record(long line) {}

            @Override
            public void flow(TradeFlow flow) {
                flows.add(flow);
            }

            @Override
            public void edition(int year, HsEdition edition) {}

            @Override
            public void reject(Rejection rejection) {
                rejections.add(rejection.in("", slice.firstLine()));
            }

            @Override
            public void leftOut(String why, long records) {}
        };
    }

    private static Layout trusting(Content file) throws IOException {
        Layout fitted = new Recognition(Formats.standard()).recognise(file);
        Format tidy = fitted.format();
        Format trusting = new Format(
                tidy.id(),
                tidy.title(),
                tidy.shape(),
                tidy.fields(),
                tidy.values(),
                tidy.leaveOut(),
                tidy.numbers(),
                new Format.Conventions(Format.Duplicates.TRUST, false, false, false, true),
                tidy.ignored(),
                tidy.text());
        return new Layout(trusting, fitted.header(), fitted.width(), fitted.places(), fitted.measures());
    }
}
