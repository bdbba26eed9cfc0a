package org.aftersales.warranty.contract;

/** Why a contract was cancelled. */
enum CancelReason {
    CUSTOMER_WISH,
    SOLD_IN_ERROR,
    UNIT_RETURNED,
    UNIT_LOST,
    /** The points that were given for it are the member's again. */
    REWARD_REVERSED
}
