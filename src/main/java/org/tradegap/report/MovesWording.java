package org.tradegap.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.tradegap.trade.Observation;

/**
 * The messages of charts that compare two periods, in words that hold for any figures.
 *
 * @param what a row is, such as {@code sector}
 * @param place how a row is told, such as {@code in} or {@code with}
 * @param whose the end of the subject with a space before it, such as {@code  with Korea}; may be empty
 */
record MovesWording(ChartFigures figures, Moves moves, String what, String place, String whose) {
    /** Sectors of the trade with the report's partners. */
    static MovesWording ofSectors(ChartFigures figures, Moves moves) {
        return new MovesWording(figures, moves, "sector", "in", " with " + figures.partnersShort());
    }

    /** Partners of the reporter. */
    static MovesWording ofPartners(ChartFigures figures, Moves moves) {
        return new MovesWording(figures, moves, "partner", "with", "");
    }

    private String span() {
        return "from " + figures.inWords(moves.from()) + " to " + figures.inWords(moves.to());
    }

    private String unknown() {
        return "How the goods balances by " + what + whose + " changed " + span() + " is not known";
    }

    /** How many rows fell, and where the most. */
    String counted() {
        if (moves.from().equals(moves.to())) {
            return "The goods balances by " + what + whose + " in " + figures.inWords(moves.to());
        }
        if (!moves.areKnown()) {
            return unknown();
        }
        List<Moves.Move> all = moves.comparable();
        long fell = all.stream().filter(move -> move.change().signum() < 0).count();
        if (all.size() == 1) {
            return all.get(0).name() + ": the goods balance" + whose + " " + moved(all.get(0)) + " " + span();
        }
        String known = moves.areAll() ? "" : "known ";
        String subject = fell == 0
                ? "No " + known + what + " balance" + whose + " fell "
                : Lines.capital(Wording.count((int) fell)) + " of " + Wording.count(all.size()) + " " + known + what
                        + " balances" + whose + " fell ";
        return subject
                + span()
                + outstanding(fell > 0 ? -1 : 1)
                        .map(move -> (fell > 0 ? ", most " : "; the largest rise is ") + place + " " + move.name()
                                + ", " + amount(move.change()))
                        .orElse("");
    }

    /** How the sum of all rows moved, and which row the most. */
    String contributed(Moves.Move total) {
        if (moves.from().equals(moves.to())) {
            String now = figures.inWords(moves.to());
            return figures.wording().change(whose.strip(), total.after(), now, total.after(), now);
        }
        if (!moves.areKnown()) {
            return unknown();
        }
        String subject = "The goods " + side(total) + (moves.areAll() ? "" : " of comparable " + what + "s") + whose
                + " " + moved(total) + " " + span();
        return outstanding(total.change().signum())
                .map(move -> subject + ", most " + place + " " + move.name() + " (" + amount(move.change()) + ")")
                .orElse(subject);
    }

    private static String side(Moves.Move move) {
        return keepsSide(move) ? Wording.sideOf(move.before().value()) : "balance";
    }

    private static boolean keepsSide(Moves.Move move) {
        return move.before().value().signum() * move.after().value().signum() > 0;
    }

    private String moved(Moves.Move move) {
        int direction = move.change().signum();
        if (direction == 0) {
            return "did not change";
        }
        boolean wider = direction == move.after().value().signum();
        String widened = wider ? "widened" : "narrowed";
        String rose = direction > 0 ? "rose" : "fell";
        boolean one = moves.comparable().size() == 1
                && move.name().equals(moves.comparable().get(0).name());
        return (keepsSide(move) && !one ? widened : rose) + " by " + amount(move.change());
    }

    /** The row that moved furthest in a direction. */
    private Optional<Moves.Move> outstanding(int direction) {
        BigDecimal sign = BigDecimal.valueOf(direction);
        return moves.comparable().stream()
                .filter(move -> direction != 0 && move.change().signum() == direction)
                .max(Comparator.comparing(move -> move.change().multiply(sign)));
    }

    private String amount(BigDecimal value) {
        return figures.wording().amount(value);
    }

    /** The changes by name, for the alternative text. */
    Extremes extremes(String kind) {
        var changes = new LinkedHashMap<String, Observation>();
        moves.comparable().forEach(move -> changes.put(move.name(), Observation.of(move.change())));
        return new Extremes(kind, "change", changes);
    }
}
