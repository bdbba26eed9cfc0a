package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of several devices of a ticket, as a caller may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemView(
        UUID id,
        @Nullable UUID unitId,
        @Nullable String gtin,
        @Nullable String serial,
        @Nullable Outcome outcome,
        @Nullable String findingCode,
        @Nullable Instant completedAt,
        @Nullable UUID movedTo) {

    static ItemView of(ReadTicket.Item item, Sight sight) {
        var device = item.device();
        return new ItemView(
                item.id(),
                device.unitId(),
                device.gtin(),
                device.serial(),
                item.outcome(),
                sight.seesInside() ? item.findingCode() : null,
                item.completedAt(),
                item.movedTo());
    }
}
