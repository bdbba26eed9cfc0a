package org.aftersales.loyalty.programme;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.aftersales.loyalty.ledger.Ending;
import org.aftersales.loyalty.ledger.Expiry;
import org.aftersales.loyalty.ledger.Reason;

/**
 * That points end a time after their member was active last.
 *
 * @param lasting how long they last after that, in months of the calendar
 * @param ending with what they end then
 * @param zone of the days: the programme's
 */
public record Inactivity(Period lasting, Set<Reason> activities, Ending ending, ZoneId zone) {

    /** Whether points that were given or spent for the reason were an activity of the member. */
    public boolean counts(Reason reason) {
        return activities.contains(reason);
    }

    /** When points end that are kept by being active then. */
    public Expiry end(Instant active) {
        return Expiry.after(active, lasting, ending, zone);
    }
}
