package org.aftersales.feedback.rulebook;

/** The rule books that there are; their names are kept with the versions. */
public enum Book {
    /** What customers who complain are promised. */
    COMPLAINT_TERMS,
    /** Who may compensate whom by how much. */
    COMPENSATION_AUTHORITY,
    /** Who works in which service centre, and which serials are one batch. */
    ORIGINS
}
