package org.tradegap.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One direction of a table that was filled in anew: what its columns, or its header and rows, are known by. */
final class Axis {
    private final List<String> before;
    private final int from;
    private final Map<String, Integer> after = new HashMap<>();
    private final int start;
    private final int end;

    /**
     * @param before names in their order
     * @param from where the first of them stood on the sheet, from 0
     * @param after names as they are now
     * @param start where the first of them stands
     */
    Axis(List<String> before, int from, List<String> after, int start) {
        this.before = before;
        this.from = from;
        this.start = start;
        this.end = start + after.size() - 1;
        for (int i = 0; i < after.size(); i++) {
            this.after.putIfAbsent(after.get(i), start + i);
        }
    }

    boolean has(int place) {
        return place >= from && place < from + before.size();
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether the table takes another room than before. */
    boolean isResized() {
        return start != from || end - start + 1 != before.size();
    }

    /** Where one alone is now; nothing where it is there no more. */
    OptionalInt only(int place) {
        @Nullable Integer found = after.get(before.get(place - from));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The first of a range: just behind the one before it, so that what came between is in it. */
    OptionalInt first(int place) {
        if (place == from) {
            return end < start ? OptionalInt.empty() : OptionalInt.of(start);
        }
        OptionalInt previous = only(place - 1);
        return previous.isPresent() ? OptionalInt.of(previous.getAsInt() + 1) : only(place);
    }

    /** The last of a range: just before the one that followed it, or the table's last where none did. */
    OptionalInt last(int place) {
        if (place == from + before.size() - 1) {
            return end < start ? OptionalInt.empty() : OptionalInt.of(end);
        }
        OptionalInt next = only(place + 1);
        return next.isPresent() ? OptionalInt.of(next.getAsInt() - 1) : only(place);
    }

    /** Where those of a range are now that are still there. */
    IntStream members(int first, int last) {
        return IntStream.range(0, before.size())
                .filter(i -> from + i >= first && from + i <= last)
                .mapToObj(i -> Optional.ofNullable(after.get(before.get(i))))
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue);
    }

    /** Whether a range has just those in it that it had before, of those that are still there. */
    boolean keeps(int first, int last, int nowFirst, int nowLast) {
        for (int i = 0; i < before.size(); i++) {
            @Nullable Integer now = after.get(before.get(i));
            boolean was = from + i >= first && from + i <= last;
            if (now != null && was != (now >= nowFirst && now <= nowLast)) {
                return false;
            }
        }
        return true;
    }
}
