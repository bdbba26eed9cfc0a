package org.aftersales.loyalty.tier;

/** How urgent the tickets of a member of a tier are at least; the words are those of the tickets. */
enum TicketPriority {
    NORMAL,
    HIGH,
    URGENT
}
