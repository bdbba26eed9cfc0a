package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;

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

    /** Who asks and what they may see is settled now, before anything is written. */
    StreamingOutput of(TicketFilter filter, ExportLines form) {
        var tenant = tenants.current();
        var sight = callerSight.now();
        return out -> write(out, form, before -> tenants.as(tenant, () -> lists.rows(filter, sight, before, PAGE)));
    }

    /** Reads the tickets before one. */
    private interface Pages {
        Stretch<TicketView> before(UUID id);
    }

    private void write(OutputStream out, ExportLines form, Pages pages) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(form.header());
        UUID before = TicketLists.BEHIND_ALL;
        while (before != null) {
            var rows = pages.before(before);
            for (var row : rows.tickets()) writer.write(form.line(row, json));
            before = rows.next();
        }
        writer.flush();
    }
}
