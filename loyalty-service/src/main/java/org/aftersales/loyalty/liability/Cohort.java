package org.aftersales.loyalty.liability;

import java.time.YearMonth;
import org.aftersales.loyalty.ledger.Reason;

/**
 * Points that were given in one month for one reason, and what has become of them.
 *
 * @param month in which they became the members'
 * @param reason for which they were given first, whoever gave them to whom since: points for a purchase and goodwill are
 *     booked differently
 * @param issued all of them; what one member gives another counts once
 * @param takenBack with what was bought
 * @param redeemed spent and not given back
 * @param settled of members who owed them
 * @param expired ended unspent, whether or not that was booked
 * @param held reserved for a reward, among those outstanding
 * @param outstanding may still be spent
 * @param over whether all of them have ended
 */
record Cohort(
        YearMonth month,
        Reason reason,
        long issued,
        long takenBack,
        long redeemed,
        long settled,
        long expired,
        long held,
        long outstanding,
        boolean over) {

    /** What was not taken back. */
    long net() {
        return issued - takenBack;
    }

    /** What members have had something of. */
    long used() {
        return redeemed + settled;
    }
}
