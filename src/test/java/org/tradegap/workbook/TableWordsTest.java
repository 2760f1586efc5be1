package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** References by the names of tables and columns, found in formulas. */
final class TableWordsTest {
    private static List<String> found(String formula) {
        List<String> found = new ArrayList<>();
        TableWords.replaced(formula, reference -> {
            found.add(reference);
            return reference;
        });
        return found;
    }

    @Test
    void referencesAreFoundAndNothingElseInBrackets() {
        assertThat(found("SUM(trade[2016])+trade[[#This Row],[Partner''s name]:[b]]-a.b_1[]"))
                .containsExactly("trade[2016]", "trade[[#This Row],[Partner''s name]:[b]]", "a.b_1[]");
        assertThat(found("\"a[b]\"&[1]Sheet1!A1&'[2]My sheet'!A1&{1,2}")).isEmpty();
    }

    @Test
    void columnsAreTheirHeaders() {
        assertThat(TableWords.columns("trade[2016]")).containsExactly("2016");
        assertThat(TableWords.columns("trade[[#This Row],[Partner''s '[a']]:[b]]"))
                .containsExactly("Partner's [a]", "b");
        assertThat(TableWords.columns("trade[#All]")).isEmpty();
        assertThat(TableWords.columns("trade[]")).isEmpty();
        assertThat(TableWords.table("trade[#All]")).isEqualTo("trade");
    }

    @Test
    void theRestIsChanged() {
        assertThat(TableWords.around("sum(trade[a],x!b1,trade[c])", rest -> rest.toUpperCase(Locale.ROOT)))
                .isEqualTo("SUM(trade[a],X!B1,trade[c])");
    }
}
