package org.aftersales.ticket.field;

import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.unit.KnownUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a scanned device. */
@Schema(name = "FieldScan")
record ScanView(
        @Schema(description = "what a new ticket needs to know of the device; add the kind and send it to /v1/tickets")
        Draft draft,

        @Schema(description = "tickets about the unit with work to do, the newest first, at most 20")
        List<OpenWork> open) {

    /** A ticket about the unit, but for what is to be done. */
    @Schema(name = "TicketDraft")
    record Draft(UUID customerId, String retailerId, UUID unitId, String gtin, String serial) {}

    /** A ticket that is under way. */
    @Schema(name = "OpenWork")
    record OpenWork(UUID ticketId, String number, String kind, String status) {}

    static ScanView of(KnownUnit unit, List<TicketBrief> open) {
        var draft = new Draft(unit.customerId(), unit.retailerId(), unit.unitId(), unit.gtin(), unit.serial());
        return new ScanView(
                draft,
                open.stream()
                        .map(ticket -> new OpenWork(
                                ticket.id(), ticket.number(), ticket.kind().name(), ticket.status()))
                        .toList());
    }
}
