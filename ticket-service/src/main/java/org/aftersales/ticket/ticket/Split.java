package org.aftersales.ticket.ticket;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be split off a ticket.
 *
 * @param kind null: of the same
 * @param priority null: as urgent
 * @param subject null: about the same
 * @param items the devices that go on in the part
 * @param inheritSla whether what is promised about the part counts from the beginning of the whole
 * @param reason a code
 */
public record Split(
        UUID id,
        @Nullable TicketKind kind,
        @Nullable Priority priority,
        @Nullable String subject,
        Set<UUID> items,
        boolean inheritSla,
        String reason) {

    Work of(Work whole) {
        return whole.followedBy(kind == null ? whole.kind() : kind, priority == null ? whole.priority() : priority, id)
                .about(subject == null ? whole.subject() : subject);
    }
}
