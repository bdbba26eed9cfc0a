package org.aftersales.ticket.ticket;

/** What kind of work a ticket is. */
enum TicketKind {
    DELIVERY,
    INSTALLATION,
    TRAINING,
    SUPPORT,
    REPAIR,
    PART_REPLACEMENT,
    PRODUCT_REPLACEMENT,
    COMPLAINT;

    /** Whether an agent may open it; the others answer an approved claim or a complaint and are opened by it alone. */
    boolean opensByHand() {
        return switch (this) {
            case DELIVERY, INSTALLATION, TRAINING, SUPPORT -> true;
            case REPAIR, PART_REPLACEMENT, PRODUCT_REPLACEMENT, COMPLAINT -> false;
        };
    }
}
