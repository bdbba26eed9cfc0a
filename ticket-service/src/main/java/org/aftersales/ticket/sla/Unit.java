package org.aftersales.ticket.sla;

/** In what a target is counted. A day that passes and 24 hours that pass are different things. */
enum Unit {
    /** Open time of a calendar. */
    BUSINESS,
    /** All time, by day and by night. */
    ELAPSED,
    /** Working days of a calendar; the last one ends with its closing. */
    BUSINESS_DAY
}
