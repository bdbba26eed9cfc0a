package org.aftersales.loyalty.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a posting.
 *
 * @param account a member's account by the name of its {@link Pocket}, what they owe ({@link #DEBT}), or a system account
 *     such as {@code ISSUANCE:SURVEY}
 * @param lot where the member's points lie; null for a debt and a system account
 * @param points added when positive, taken when negative, never zero
 */
record Entry(String account, @Nullable UUID lot, long points) {
    static final String DEBT = "DEBT";
    static final String REDEEMED = "REDEEMED";
    static final String EXPIRED = "EXPIRED";
    static final String CLAWED_BACK = "CLAWED_BACK";
    static final String DEDUCTED = "DEDUCTED";
    /** On their way from one member to another: nothing stays there. */
    static final String GIFTS = "GIFTS";

    static Entry of(Pocket pocket, Lot lot, long points) {
        return new Entry(pocket.name(), lot.id(), points);
    }

    static Entry of(String accountWithoutLot, long points) {
        return new Entry(accountWithoutLot, null, points);
    }

    /** Whether it is on one of the member's accounts. */
    boolean ofMember() {
        return lot != null || account.equals(DEBT);
    }

    /** As the seal of a posting covers it; the function {@code entry_text} of the database says the same. */
    String text() {
        return account + ':' + (lot == null ? "" : lot) + ':' + points;
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
