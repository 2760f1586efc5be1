package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReleaseTest {
    private static final Release RELEASE = Draft.release("us-korea", "2026-11-23", 12);

    @Test
    void aNameIsReadBack() {
        assertThat(RELEASE.name()).isEqualTo("2026-11-23-12");
        assertThat(Release.parse("us-korea", "2026-11-23-12")).contains(RELEASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latest",
                "",
                "2026-11-23",
                "2026-11-23-0",
                "2026-11-23-01",
                "2026-02-30-1",
                "2026-13-01-1",
                "2026-11-23-1 ",
                ".staging-2026-11-23-1",
                "2026-11-23-99999999999",
                "2026-11-23--1"
            })
    void anythingElseIsNoRelease(String name) {
        assertThat(Release.parse("us-korea", name)).isEmpty();
    }

    @Test
    void theDateComesBeforeTheNumber() {
        assertThat(Draft.release("us-korea", "2026-11-22", 13)).isLessThan(RELEASE);
        assertThat(Draft.release("us-korea", "2026-11-23", 9)).isLessThan(RELEASE);
        assertThat(Draft.release("us-korea", "2026-11-23", 12)).isEqualByComparingTo(RELEASE);
    }
}
