package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketOrder.DUE;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.ticket.ticket.DueTicket.Place;
import org.jspecify.annotations.Nullable;

/**
 * All tickets that a list would show, as a file. Written page by page, each read in a transaction of its own, so that a
 * million need no more memory than ten; a ticket that changes meanwhile is told as it was when its page was read.
 */
@ApplicationScoped
class TicketExport {
    private static final int PAGE = 500;

    private final CallerSight callerSight;
    private final TicketLists lists;
    private final Tenants tenants;
    private final ObjectMapper json;

    TicketExport(CallerSight callerSight, TicketLists lists, Tenants tenants, ObjectMapper json) {
        this.callerSight = callerSight;
        this.lists = lists;
        this.tenants = tenants;
        this.json = json;
    }

    /**
     * Who asks and what they may see is settled now, before anything is written.
     *
     * @throws Malformed when it asks for what the caller may not
     */
    StreamingOutput of(TicketQuery query, ExportLines form) {
        var tenant = tenants.current();
        var filter = query.filter();
        var sight = callerSight.now();
        query.check(sight);
        Pages<UUID> newest =
                before -> lists.rows(filter, sight, before == null ? TicketLists.BEHIND_ALL : before, PAGE);
        Pages<Place> due = behind -> lists.due(filter, sight, behind, PAGE);
        Pages<?> pages = query.order() == DUE ? due : newest;
        return out -> write(out, form, pages, tenant);
    }

    /** Reads the tickets behind a place, or the first. */
    private interface Pages<P> {
        Stretch<TicketView, P> behind(@Nullable P place);
    }

    private <P> void write(OutputStream out, ExportLines form, Pages<P> pages, String tenant) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(form.header());
        @Nullable P behind = null;
        do {
            var place = behind;
            var rows = tenants.as(tenant, () -> pages.behind(place));
            for (var row : rows.tickets()) writer.write(form.line(row, json));
            behind = rows.next();
        } while (behind != null);
        writer.flush();
    }
}
