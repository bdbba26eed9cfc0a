package org.aftersales.feedback.survey;

/** What somebody is asked about. */
public enum SubjectKind {
    TICKET,
    UNIT,
    CLAIM,
    COMPLAINT,
    /** What it is to be a customer; the subject is the customer. */
    CUSTOMER
}
