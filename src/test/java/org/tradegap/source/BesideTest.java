package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BesideTest {
    @Test
    void thingsAreMadeSideBySideAndGivenInOrder() throws IOException {
        CountDownLatch all = new CountDownLatch(4);

        List<Integer> made = Beside.each(List.of(1, 2, 3, 4), 4, each -> {
            all.countDown();
            await(all);
            return 10 * each;
        });

        assertThat(made).containsExactly(10, 20, 30, 40);
    }

    @Test
    void noMoreAreMadeAtATimeThanThereAreThreads() throws IOException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Beside.each(IntStream.range(0, 100).boxed().toList(), 3, each -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(100_000);
            return now.decrementAndGet();
        });

        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void thereCanBeNothingToMake() throws IOException {
        assertThat(Beside.<Integer, Integer>each(List.of(), each -> each)).isEmpty();
    }

    @Test
    void theFirstFailureInOrderIsThrownWhenAllAreDone() {
        AtomicInteger done = new AtomicInteger();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Beside.each(List.of(1, 2, 3, 4), 2, each -> {
                    if (each == 4) {
                        LockSupport.parkNanos(50_000_000);
                    }
                    done.incrementAndGet();
                    if (each == 2) {
                        throw new IOException("the second");
                    }
                    if (each == 3) {
                        throw new IllegalStateException("the third");
                    }
                    return each;
                }))
                .withMessage("the second");
        assertThat(done).hasValue(4);
    }

    @Test
    void whatFailsIsThrownAsItWas() {
        Beside<String> failed = Beside.start(Beside.thread("failing"), () -> {
            throw new IllegalArgumentException("no");
        });

        failed.await();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(failed::result)
                .withMessage("no");
    }

    @Test
    void anErrorIsThrownAsItWasToo() {
        Beside<String> failed = Beside.start(Beside.thread("failing"), () -> {
            throw new StackOverflowError("deep");
        });

        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(failed::result)
                .withMessage("deep");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
