package org.aftersales.ticket.ticket;

/** The orders in which tickets are listed, by what callers call them. */
enum TicketOrder {
    NEWEST("newest"),
    /** The soonest first, without those that are not due at any time. */
    DUE("dueAt");

    private final String typed;

    TicketOrder(String typed) {
        this.typed = typed;
    }

    String typed() {
        return typed;
    }
}
