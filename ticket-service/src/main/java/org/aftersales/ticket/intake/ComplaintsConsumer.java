package org.aftersales.ticket.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.ticket.ticket.TicketUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A complaint opens a ticket with its deadline; when it gets worse the ticket is more urgent, and due sooner. */
@ApplicationScoped
@Intake
class ComplaintsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final TicketUseCases tickets;

    ComplaintsConsumer(Inbox inbox, TicketUseCases tickets) {
        this.inbox = inbox;
        this.tickets = tickets;
    }

    @Override
    public String topic() {
        return "feedback.complaints";
    }

    @Override
    @Incoming("feedback-complaints")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("feedback.complaint.opened.v1", ComplaintOpened.class, this::open)
                .on("feedback.complaint.worsened.v1", ComplaintWorsened.class, this::worsen);
    }

    private void open(ComplaintOpened complaint) {
        if (complaint.isOfTicket()) return; // the work is known here already
        tickets.openComplaint(complaint.concern(), complaint.priority(), complaint.ticketId(), complaint.dueAt());
    }

    private void worsen(ComplaintWorsened complaint) {
        tickets.worsenComplaint(complaint.complaintId(), complaint.least(), complaint.dueAt());
    }
}
