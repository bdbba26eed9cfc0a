package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.List;
import org.aftersales.ticket.ticket.DueTicket.Place;

/**
 * The questions by which tickets are found in the order in which they are due. What is to be kept is read off its indexes, as
 * much at a time as an effort tells; a ticket stands there once for each promise, and is told at the soonest.
 *
 * @param words that the ticket has to have
 * @param conditions that it has to meet
 * @param before the first instant at which nothing is wanted any more
 */
record DuePlan(List<Trail.Word> words, Conditions conditions, Instant before) {
    /** In others all that was promised has ended. */
    private static final String UNFINISHED =
            " and status in ('ASSIGNED', 'IN_PROGRESS', 'OPEN', 'RESOLVED', 'SCHEDULED', 'WAITING')";

    private static final String ROWS = TicketColumns.NAMES + " from ticket where tenant_id = current_tenant()";

    private static final String OF_CLOCKS = """
            (select %1$s as due, ticket_id from sla_clock
            where %2$s and (%1$s, ticket_id) > (?, ?) and %1$s < ?
            order by %1$s, ticket_id limit ?)""".formatted(DueTime.OF_CLOCK, DueTime.TO_KEEP);

    private static final String OWN = """
            (select due_at as due, id as ticket_id from ticket
            where %s and (due_at, id) > (?, ?) and due_at < ?
            order by due_at, id limit ?)""".formatted(DueTime.OWN_TO_KEEP);

    private static final String FOUND = """
            \sselect looked.*, found.* from (select) one
            left join (
                select due as looked_at, ticket_id as looked_id from near order by due, ticket_id
                offset ? limit 1) looked on true
            left join (
                select hit.due as next_due, ticket.*
                from (select distinct due, ticket_id from near order by due, ticket_id) hit
                cross join lateral (
                    select %s and id = hit.ticket_id""".formatted(ROWS);

    /** Asked only of what is wanted otherwise. */
    private static final String SOONEST = " offset 0) ticket where " + DueTime.OF_TICKET + " = hit.due";

    /**
     * Those among the next that are due that are wanted, the soonest first, each with {@code looked_at} and {@code looked_id}:
     * to where was looked when there are more to look at. Without any there is one row for that.
     *
     * @param stride how much that is due is looked at
     */
    Piece step(Place behind, int stride, int most) {
        return Piece.of("with near as materialized (select due, ticket_id from (")
                .then(next(OF_CLOCKS, behind, stride))
                .then(" union all ")
                .then(next(OWN, behind, stride))
                .then(") promise order by due, ticket_id limit ?)", stride)
                .then(FOUND, stride - 1)
                .then(wanted())
                .then(SOONEST + " order by hit.due, hit.ticket_id limit ?) found on true", most)
                .then(" order by found.next_due, found.id");
    }

    /** The soonest of those that the conditions admit, where those are few. */
    Piece ofFew(Place behind, int most) {
        return Piece.of("select null::timestamptz as looked_at, null::uuid as looked_id, ticket.* from (select ")
                .then(DueTime.OF_TICKET + " as next_due, " + ROWS + UNFINISHED)
                .then(wanted())
                .then(" offset 0) ticket where (next_due, id) > (?, ?)", behind.due(), behind.id())
                .then(" and next_due < ? order by next_due, id limit ?", before, most);
    }

    private Piece next(String promises, Place behind, int stride) {
        return Piece.of(promises, behind.due(), behind.id(), before, stride);
    }

    private Piece wanted() {
        var wanted = conditions.all();
        for (var word : words) {
            wanted = wanted.then(" and exists (")
                    .then(word.among("array[ticket.id]"))
                    .then(")");
        }
        return wanted;
    }
}
