package org.aftersales.warranty.coverage;

/** The answer to "is it covered on that day?" for one coverage, with the reason that a person can be told. */
public record Verdict(Coverage coverage, Answer answer, Reason reason, long remainingDays) {

    public enum Answer {
        COVERED,
        NOT_COVERED,
        /** The term still runs, but a usage limit may have ended the coverage and no meter reading is known. */
        UNKNOWN
    }

    public enum Reason {
        WITHIN_TERM,
        NOT_STARTED,
        EXPIRED,
        METER_UNKNOWN
    }
}
