package org.tradegap.quality;

import java.util.List;
import java.util.stream.Stream;
import org.tradegap.balance.CubeMerge;

/** Re-exports and re-imports are parts of exports and imports and not added to them. */
final class LeftOutFlows implements Check {
    @Override
    public String name() {
        return "Flows left out";
    }

    @Override
    public String rule() {
        return "Re-exports and re-imports are parts of exports and imports, and not added to them.";
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        return Stream.concat(Stream.of(evidence.main()), evidence.control().stream())
                .flatMap(this::of)
                .toList();
    }

    private Stream<Finding> of(CubeMerge.Merged merged) {
        String unit = merged.cube().source().unit();
        return merged.ofWhich().entrySet().stream()
                .map(flow -> new Finding(
                        Finding.Severity.NOTE,
                        name(),
                        flow.getKey().code() + ": " + flow.getValue().rows() + " rows"
                                + flow.getValue()
                                        .total()
                                        .known()
                                        .map(v -> ", " + v.toPlainString() + " " + unit)
                                        .orElse("")));
    }
}
