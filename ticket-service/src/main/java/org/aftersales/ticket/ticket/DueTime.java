package org.aftersales.ticket.ticket;

import java.util.stream.Collectors;

/**
 * When a ticket is due, as SQL: by its soonest promise to its customer that is to be kept, or was when that was broken. A
 * promise whose time stands still has none. The time that was promised for a complaint counts where no policy promises when it
 * is resolved.
 */
final class DueTime {
    private static final String OF_TENANT = "tenant_id = current_tenant()";
    private static final String OPEN = "party = 'CUSTOMER' and state in ('PAUSED', 'RUNNING')";

    /** Of a row of {@code sla_clock}. */
    static final String OF_CLOCK = "case when breached_at is null then due_at else breached_at end";

    /** Rows of {@code sla_clock} that are to be kept. */
    static final String TO_KEEP = OF_TENANT + " and " + OPEN;

    /** Rows of {@code ticket} for which whoever opened them has promised a time. */
    static final String OWN_TO_KEEP = OF_TENANT + " and due_at is not null and status in (%s)".formatted(withWork());

    /**
     * Of a row of {@code ticket}; null where nothing is due. The clocks are told apart behind the look-up of the ticket's own, so
     * that they are not looked for among all that is due.
     */
    static final String OF_TICKET = """
            least(
                (select min(%1$s) filter (where %2$s) from sla_clock where %3$s and ticket_id = ticket.id),
                case when ticket.due_at is not null and ticket.status in (%4$s)
                    and not exists (
                        select from sla_clock where %3$s and ticket_id = ticket.id and promise = 'resolved'
                            and party = 'CUSTOMER' and state not in ('CANCELLED', 'MERGED'))
                then ticket.due_at end)""".formatted(OF_CLOCK, OPEN, OF_TENANT, withWork());

    private DueTime() {}

    /** States of tickets by their names and not as values, for the database knows how many there are of each. */
    private static String withWork() {
        return TicketStatus.WITH_WORK.stream()
                .map(status -> "'" + status + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
