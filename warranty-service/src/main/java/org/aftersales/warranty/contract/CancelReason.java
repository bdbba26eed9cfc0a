package org.aftersales.warranty.contract;

/** Why a contract was cancelled. */
enum CancelReason {
    CUSTOMER_WISH,
    SOLD_IN_ERROR,
    UNIT_RETURNED,
    UNIT_LOST
}
