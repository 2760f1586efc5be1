package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers are written as plain decimals are. */
final class CsvBytesTest {
    @Test
    void aNumberIsWrittenAsADecimalWithoutZerosAtItsEnd() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            assertSame(random.nextInt(3) == 0 ? number / 1000 * 1000 : number, random.nextInt(13));
        }
    }

    @Test
    void theLargestAndTheSmallestAreWholeToo() {
        long power = 1;
        for (int digits = 1; digits <= 19; digits++) {
            for (int scale = 0; scale <= 12; scale++) {
                assertSame(power - 1, scale);
                assertSame(power, scale);
                assertSame(-power, scale);
                assertSame(1 - power, scale);
            }
            power *= 10;
        }
        assertSame(Long.MAX_VALUE, 3);
        assertSame(-Long.MAX_VALUE, 0);
    }

    @Test
    void aTextIsKeptAsItGrows() {
        CsvBytes text = new CsvBytes();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.add(CsvBytes.of("Côte d'Ivoire, 象牙")).add(';').add(i, 0);
            expected.append("Côte d'Ivoire, 象牙;").append(i);
        }
        assertThat(text(text)).isEqualTo(expected.toString());
    }

    private static void assertSame(long unscaled, int scale) {
        BigDecimal plain = Decimals.plain(BigDecimal.valueOf(unscaled, scale));
        assertThat(text(new CsvBytes().add(unscaled, scale))).isEqualTo(plain.toPlainString());
    }

    private static String text(CsvBytes text) {
        return new String(text.bytes(), 0, text.size(), StandardCharsets.UTF_8);
    }
}
