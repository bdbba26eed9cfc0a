package org.aftersales.loyalty.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a posting.
 *
 * @param account a member's account by the name of its {@link Pocket}, or a system account such as
 *     {@code ISSUANCE:SURVEY}
 * @param lot where the member's points lie; null for a system account
 * @param points added when positive, taken when negative, never zero
 */
record Entry(String account, @Nullable UUID lot, long points) {

    static Entry of(Pocket pocket, Lot lot, long points) {
        return new Entry(pocket.name(), lot.id(), points);
    }

    static Entry of(String systemAccount, long points) {
        return new Entry(systemAccount, null, points);
    }

    /** The three accounts of a member. */
    enum Pocket {
        /** Earned, not yet to be spent. */
        PENDING,
        /** To be spent until they expire. */
        AVAILABLE,
        /** Reserved for a redemption under way. */
        HELD
    }
}
