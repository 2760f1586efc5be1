package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void sizesAndCountsAreWrittenForReaders() {
        assertThat(Stream.of(0L, 999L, 1000L, 120_449L, 999_949L, 999_950L, 3_400_000_000L)
                        .map(Words::size))
                .containsExactly("0 B", "999 B", "1.0 kB", "120.4 kB", "999.9 kB", "1.0 MB", "3,400.0 MB");
        assertThat(Words.count(1, "row")).isEqualTo("1 row");
        assertThat(Words.count(1000, "row")).isEqualTo("1,000 rows");
        assertThat(Words.listed(List.of("figures"))).isEqualTo("figures");
        assertThat(Words.listed(List.of("figures", "definition", "template")))
                .isEqualTo("figures, definition and template");
        assertThat(Words.listed(List.of())).isEmpty();
    }
}
