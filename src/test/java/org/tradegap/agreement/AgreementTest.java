package org.tradegap.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;

final class AgreementTest {
    private final Problems problems = new Problems();

    @Test
    void chartsPrintTheNameWhereThereIsNoLabel() {
        Agreement agreement = read("id: korus\nname: Free trade\nentry-into-force: 2012-03-15\n");

        assertThat(problems.all()).isEmpty();
        assertThat(agreement).isEqualTo(new Agreement("korus", "Free trade", "Free trade", LocalDate.of(2012, 3, 15)));
    }

    @Test
    void everyMistakeIsToldOnce() {
        read("id: K O\nentry-into-force: 2012-02-30\nsigned: 2007\n");

        assertThat(problems.all())
                .extracting(Problem::line, Problem::found)
                .containsExactlyInAnyOrder(
                        tuple(1, "'K O'"), tuple(1, "none"), tuple(2, "'2012-02-30'"), tuple(3, "'signed'"));
    }

    private Agreement read(String text) {
        return Agreement.read(DefinitionFile.read("report.yml", text, problems).orElseThrow());
    }
}
