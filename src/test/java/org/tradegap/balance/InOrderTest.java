package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Parts are written in their order, and a failure ends all threads. */
final class InOrderTest {
    @Test
    void partsAreWrittenInTheirOrder() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        for (int part = 0; part < 3_000; part++) {
            expected.append(part).append('\n');
        }

        InOrder.write(3_000, (part, text) -> text.add(part, 0).add('\n'), out);
        InOrder.write(0, (part, text) -> text.add('x'), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void aFailureToWriteIsThrown() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> InOrder.write(1_000, (part, text) -> text.add('x'), full))
                .withMessage("full");
    }

    @Test
    void aFailureToMakeAPartIsThrown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> InOrder.write(1_000, InOrderTest::fail, OutputStream.nullOutputStream()));
    }

    private static void fail(int part, CsvBytes text) {
        if (part == 500) {
            throw new IllegalStateException();
        }
        text.add(part, 0);
    }
}
