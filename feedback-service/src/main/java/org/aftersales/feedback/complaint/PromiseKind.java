package org.aftersales.feedback.complaint;

/** What is promised to whoever complains, in the order in which it is kept. Published, so never renamed. */
enum PromiseKind {
    /** Somebody speaks with the customer. */
    FIRST_CONTACT,
    /** The customer is told how it will be put right. */
    PROPOSAL,
    /** It is put right. */
    RESOLUTION
}
