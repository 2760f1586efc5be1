package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FingerprintTest {
    private static final Fingerprint BEFORE = new Fingerprint("f1", "d1", "t1", "0.1.0");

    @Test
    void anEqualFingerprintHasNoChanges() {
        assertThat(new Fingerprint("f1", "d1", "t1", "0.1.0").changesSince(BEFORE))
                .isEmpty();
    }

    @Test
    void oneChangeIsNamedInWords() {
        assertThat(new Fingerprint("f2", "d1", "t1", "0.1.0").changesSince(BEFORE))
                .containsExactly("figures");
        assertThat(new Fingerprint("f1", "d2", "t1", "0.1.0").changesSince(BEFORE))
                .containsExactly("definition");
        assertThat(new Fingerprint("f1", "d1", "t2", "0.1.0").changesSince(BEFORE))
                .containsExactly("template");
        assertThat(new Fingerprint("f1", "d1", "t1", "0.2.0").changesSince(BEFORE))
                .containsExactly("program version");
    }

    @Test
    void severalChangesAreNamedInOneOrder() {
        assertThat(new Fingerprint("f2", "d2", "t2", "0.2.0").changesSince(BEFORE))
                .containsExactly("figures", "definition", "template", "program version");
    }
}
