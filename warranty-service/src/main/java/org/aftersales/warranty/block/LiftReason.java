package org.aftersales.warranty.block;

/** Why an entry left the list. */
enum LiftReason {
    LISTED_IN_ERROR,
    RETURNED_TO_OWNER,
    REPORT_REFUTED,
    REMEDIED,
    RECALL_ENDED
}
