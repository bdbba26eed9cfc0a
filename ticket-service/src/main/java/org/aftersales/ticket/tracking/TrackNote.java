package org.aftersales.ticket.tracking;

/** What there is to say when there is no ticket to show. */
enum TrackNote {
    UNKNOWN,
    BUSY
}
