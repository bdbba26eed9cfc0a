package org.aftersales.feedback.complaint;

/** What puts a complaint right, or that nothing did. */
enum Outcome {
    EXPLAINED,
    APOLOGISED,
    WORK_REPEATED,
    PRODUCT_REPLACED,
    REFUNDED,
    COMPENSATED,
    NOT_PUT_RIGHT
}
