package org.aftersales.feedback.survey;

/** What somebody is asked about. */
public enum SubjectKind {
    TICKET,
    UNIT,
    CLAIM,
    COMPLAINT
}
