package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CategoryNamesTest {
    private final Lettering lettering = Samples.style().label(Color.BLACK);
    private final List<String> years =
            IntStream.rangeClosed(2000, 2019).mapToObj(Integer::toString).toList();
    private final List<String> months = IntStream.range(5, 65)
            .mapToObj(i -> String.format(Locale.ROOT, "%d-%02d", 2014 + i / 12, i % 12 + 1))
            .toList();

    @Test
    void withRoomEveryCategoryIsNamed() {
        assertThat(CategoryNames.thinned(years, lettering, 50)).hasSize(20);
    }

    @Test
    void withoutRoomYearsAreCountedBackFromTheLast() {
        assertThat(CategoryNames.thinned(years, lettering, 20).values())
                .containsExactly("2001", "2003", "2005", "2007", "2009", "2011", "2013", "2015", "2017", "2019");
    }

    @Test
    void monthsAreCountedFromJanuaryInPartsOfAYear() {
        assertThat(CategoryNames.thinned(months, lettering, 12).values()).startsWith("2014-07", "2015-01", "2015-07");
        assertThat(CategoryNames.thinned(months, lettering, 5).values())
                .containsExactly("2015-01", "2016-01", "2017-01", "2018-01", "2019-01");
        assertThat(CategoryNames.thinned(months, lettering, 4).values())
                .containsExactly("2015-01", "2017-01", "2019-01");
    }
}
