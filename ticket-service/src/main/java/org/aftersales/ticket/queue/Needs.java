package org.aftersales.ticket.queue;

import java.util.Map;
import org.aftersales.ticket.ticket.FieldTexts;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket needs of whoever works on it.
 *
 * @param language a code, where somebody told it
 * @param skill a code, where somebody told it
 */
record Needs(
        TicketKind kind,
        Priority priority,
        @Nullable String language,
        @Nullable String skill) {

    /** What somebody told, by its name in the chain of the ticket's changes. */
    Map<String, String> told() {
        return FieldTexts.under(RoutingUseCases.FIELDS)
                .with("language", language)
                .with("skill", skill)
                .all();
    }
}
