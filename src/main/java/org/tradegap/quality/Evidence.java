package org.tradegap.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.Sum;
import org.tradegap.trade.Period;

/**
 * What the checks look at.
 *
 * @param wanted the pairs that the report shows
 * @param detail what is added up, by scheme, the report's own scheme first
 * @param control what it is compared with
 * @param files all files read for the report
 * @param before the rows of the files of the newest release
 * @param unclassified codes that no sector of the report's own scheme claims
 */
public record Evidence(
        List<BalanceCube.Pair> wanted,
        Limits limits,
        List<CubeMerge.Merged> detail,
        Optional<CubeMerge.Merged> control,
        List<FileFacts> files,
        List<RowsBefore> before,
        Map<String, Sum> unclassified) {
    /** The pairs shown of periods up to the last month that the detail has; months after it are not published yet. */
    public List<BalanceCube.Pair> due() {
        Optional<Period> last = lastMonth(main());
        return wanted.stream()
                .filter(pair -> last.isEmpty() || pair.period().compareTo(last.get()) <= 0)
                .toList();
    }

    /** The last month that figures are of; none where there are none, or years. */
    static Optional<Period> lastMonth(CubeMerge.Merged figures) {
        Optional<Period> last = Optional.empty();
        for (BalanceCube.Pair pair : figures.cube().pairs()) {
            last = Optional.of(pair.period()).filter(period -> !period.isYear());
        }
        return last;
    }

    /** The figures under the report's own scheme. */
    public CubeMerge.Merged main() {
        return detail.get(0);
    }
}
