package org.aftersales.warranty.returns;

/** Why no money goes back. */
enum RejectionReason {
    TOO_LATE,
    NOT_SENT_BACK,
    USED_OR_DAMAGED,
    INCOMPLETE,
    OTHER_GOODS
}
