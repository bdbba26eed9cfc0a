package org.aftersales.warranty.card;

import java.util.List;
import org.aftersales.warranty.coverage.Verdict;

/** What can be said of a coverage, or of a whole card, on a day; the better comes first. */
enum CardState {
    COVERED,
    /** The term runs, but a usage limit may have been reached. */
    DEPENDS,
    NOT_STARTED,
    ENDED,
    /** Another unit was given for it, which has a card of its own. */
    REPLACED,
    /** It went back for money. */
    RETURNED,
    /** The guarantee of the unit does not hold, whatever the day. */
    VOID;

    static CardState of(Verdict.Reason reason) {
        return switch (reason) {
            case WITHIN_TERM -> COVERED;
            case METER_UNKNOWN -> DEPENDS;
            case NOT_STARTED -> NOT_STARTED;
            case EXPIRED -> ENDED;
            case REPLACED -> REPLACED;
            case RETURNED -> RETURNED;
            case VOID -> VOID;
        };
    }

    static CardState best(List<CardState> states) {
        return states.stream().min(Enum::compareTo).orElse(ENDED);
    }
}
