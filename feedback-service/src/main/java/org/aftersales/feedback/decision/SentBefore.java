package org.aftersales.feedback.decision;

import java.time.Instant;

/**
 * What was sent before a dry run knows of everything that was sent, and counts in it all the same; without what the rule is
 * tried on anew.
 *
 * @param until from when on it knows
 * @param all by all rules, from the beginning of a calendar month on; none where nobody counts
 * @param own by the rule itself, for as long as its quota looks back; none where it has none
 */
record SentBefore(Instant until, SentHours all, SentHours own) {

    static final SentBefore NOTHING = new SentBefore(Instant.MIN, SentHours.NONE, SentHours.NONE);
}
