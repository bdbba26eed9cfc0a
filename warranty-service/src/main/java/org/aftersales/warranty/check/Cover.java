package org.aftersales.warranty.check;

/** How far a cost is covered; the better answer first. */
enum Cover {
    COVERED,
    PARTIAL,
    UNKNOWN,
    NOT_COVERED
}
