package org.aftersales.ticket.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of several devices of a ticket, as events tell of it. */
record ItemFacts(
        UUID itemId,
        int place,
        @Nullable UUID unitId,
        @Nullable String gtin,
        @Nullable String serial) {

    static ItemFacts of(TicketItem item) {
        var device = item.device();
        return new ItemFacts(item.id(), item.place(), device.unitId(), device.gtin(), device.serial());
    }
}
