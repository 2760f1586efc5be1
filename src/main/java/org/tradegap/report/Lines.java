package org.tradegap.report;

import java.util.Locale;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Source;

/** Sentences that stand under the titles of sheets and charts. */
final class Lines {
    private Lines() {}

    /** The unit of a table, as a sentence. */
    static String unit(ReportData data) {
        return capital(data.unit()) + ".";
    }

    /** The unit of a table of balances. */
    static String balanceUnit(ReportData data) {
        return unit(data) + " A minus sign is a deficit.";
    }

    /** What a period of the report is called: {@code year} or {@code month}. */
    static String period(ReportData data) {
        return data.scope().frequency().code();
    }

    /** Who says so, on what basis, and when. */
    static String source(Source source) {
        return "Source: " + source.title() + " (" + source.basis().words() + "; "
                + source.vintage().words() + ").";
    }

    /** The part of a sheet's or table's name that tells a further scheme from the report's own. */
    static String scheme(ReportData data, SectorScheme scheme) {
        return scheme.equals(data.definition().scheme()) ? "" : ", " + scheme.title();
    }

    /** The end of a table's name for a scheme. */
    static String tableName(ReportData data, SectorScheme scheme) {
        return scheme.equals(data.definition().scheme())
                ? ""
                : "_" + scheme.id().replace('-', '_');
    }

    /** Cut to the length that a sheet's name can have, without the signs that it cannot. */
    static String sheetName(String given) {
        String name = given.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.length() > 31 ? name.substring(0, 31) : name;
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
