package org.aftersales.loyalty.fraud;

/** What did not look like the member. */
enum Signal {
    /** Very many redemptions within an hour. */
    VELOCITY,
    /** Many points, soon after somebody's account was linked to the member. */
    NEW_LINK,
    /** Many points, soon after the number or the mailbox changed by which the member is reached. */
    CHANGED_CONTACT,
    /** Many points, soon after the way changed in which the member signs in. */
    CHANGED_CREDENTIALS,
    /** Very many members who are reached at the same number, mailbox or home have redeemed within a day. */
    SHARED_CONTACT,
    /** Very many members have redeemed with the same device within a day. */
    SHARED_DEVICE
}
