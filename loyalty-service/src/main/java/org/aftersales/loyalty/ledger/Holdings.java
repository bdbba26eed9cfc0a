package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;

/**
 * A member and the lots in which they have points. Whether points have expired is judged here, at the moment of reading.
 *
 * @param tiers whether the programme has tiers at all
 * @param elsewhere whether the person is a member of programmes beside main
 */
record Holdings(
        MemberId memberId,
        ProgrammeCode programme,
        String subject,
        String number,
        Instant enrolledAt,
        long debt,
        boolean tiers,
        boolean elsewhere,
        List<HeldLot> lots) {
    private static final int SCHEDULED = 24;

    /** Held points count also when their lot has ended: what becomes of them is for the redemption to say. */
    Balance balance(Instant now) {
        long available = 0;
        long pending = 0;
        long held = 0;
        for (var lot : lots) {
            held += lot.held();
            available += lot.spendable(now);
            if (!lot.expired(now) && !lot.activated(now)) pending += lot.pending();
        }
        return new Balance(debt > 0 ? 0 : available, pending, held, debt);
    }

    /** The days on which points end, soonest first; at most two years of months. */
    List<Expiring> expiring(Instant now) {
        var byDay = new TreeMap<LocalDate, Long>();
        for (var lot : lots) {
            var spendable = lot.spendable(now);
            if (spendable > 0) byDay.merge(lot.expiresOn(), spendable, Long::sum);
        }
        return byDay.entrySet().stream()
                .limit(SCHEDULED)
                .map(day -> new Expiring(day.getValue(), day.getKey()))
                .toList();
    }
}
