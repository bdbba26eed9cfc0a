package org.aftersales.feedback.complaint;

/** What put a complaint right, or that nothing did. */
enum Outcome {
    EXPLAINED,
    APOLOGISED,
    WORK_REPEATED,
    PRODUCT_REPLACED,
    REFUNDED,
    NOT_PUT_RIGHT
}
