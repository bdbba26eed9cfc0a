package org.aftersales.loyalty.ledger;

import java.util.EnumSet;
import java.util.Set;

/** Why points move. Its name is written into the ledger and into events, so it is never renamed. */
public enum Reason {
    /** A unit was registered; caused by the unit. */
    REGISTRATION,
    /** A survey was answered; caused by its invitation. */
    SURVEY,
    /** A bad experience was compensated; caused by the compensation. */
    COMPENSATION,
    /** Further cover was bought for a unit; caused by its contract. */
    PURCHASE,
    /** A training was completed; caused by its ticket. */
    TRAINING,
    /** A unit has been owned for another year without a claim; caused by the unit and the year. */
    CLAIM_FREE_YEAR,
    /** A review was published; caused by the review. */
    REVIEW,
    /** A birthday; caused by the member and the year. */
    BIRTHDAY,
    /** Something that a retailer or the tenant told; caused by who told it and what they call it. */
    CUSTOM,
    /** A friend whom a member brought has bought something and kept it; caused by the referral, for each of the two. */
    REFERRAL,
    /** Somebody who had not been seen for long is asked to come back; caused by the lapse. */
    WIN_BACK,
    /** A surprise that staff made; caused by the credit. */
    GOODWILL,
    /** Staff gave points that were missing; caused by the correction. */
    CORRECTION,
    /** Pending points can be spent from now on; caused by their lot. */
    ACTIVATION,
    /** Points have ended; caused by their lot, in as many parts as it was booked. */
    EXPIRY,
    /** What was sold came back, and with it the points that it had earned; caused by the returned line. */
    RETURN,
    /** What a member owed was settled with other points of theirs; caused by the posting that made it possible. */
    DEBT,
    /** Points are reserved; caused by the redemption. */
    HOLD,
    /** Reserved points are spent, the rest of them is free again; caused by the redemption. */
    CAPTURE,
    /** Reserved points are free again; caused by the redemption. */
    RELEASE,
    /** Spent points came back to the lots that they were taken from; caused by the redemption, in as many parts. */
    REFUND,
    /** A member gave another points; caused by the gift, the receiver's in as many parts as lots. */
    GIFT,
    /** A gift was taken back; caused by the gift, for each of the two. */
    GIFT_BACK,
    /** Staff took points that should never have been given; caused by the correction. */
    DEDUCTION,
    /** Points end later; no point moves. Caused by the extension. */
    EXTENSION;

    private static final Set<Reason> MOVING = EnumSet.of(
            ACTIVATION, EXPIRY, RETURN, DEBT, HOLD, CAPTURE, RELEASE, REFUND, GIFT, GIFT_BACK, DEDUCTION, EXTENSION);

    /** Whether points come into being by it; by the others those that there are move. */
    public boolean issues() {
        return !MOVING.contains(this);
    }

    /** The system account that such points come from: a sum over entries, not a row that everybody queues at. */
    String issuance() {
        return "ISSUANCE:" + name();
    }
}
