package org.aftersales.loyalty.reward;

/** Why a redemption was taken back. The set may grow; readers accept what they do not know. */
enum ReversalReason {
    /** Whoever gives the reward cannot give it. */
    REFUSED,
    /** Whoever gives the reward has not answered, or nobody spent the points, in time. */
    EXPIRED,
    /** The member does not want it any more. */
    MEMBER_WISH,
    /** What it was spent on went back. */
    UNIT_RETURNED,
    /** It was given by mistake. */
    MISTAKE
}
