package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.complaint.ComplaintUseCases;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.feedback.failure.FailureUseCases;
import org.aftersales.feedback.origin.OriginUseCases;
import org.aftersales.feedback.survey.SurveyUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class TicketsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final SurveyUseCases surveys;
    private final ComplaintUseCases complaints;
    private final OriginUseCases origins;
    private final FailureUseCases failures;

    TicketsConsumer(
            Inbox inbox,
            SurveyUseCases surveys,
            ComplaintUseCases complaints,
            OriginUseCases origins,
            FailureUseCases failures) {
        this.inbox = inbox;
        this.surveys = surveys;
        this.complaints = complaints;
        this.origins = origins;
        this.failures = failures;
    }

    @Override
    public String topic() {
        return "ticket.tickets";
    }

    @Override
    @Incoming("ticket-tickets")
    @Blocking // ordered: a ticket is resolved before it is closed
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("ticket.ticket.opened.v1", ComplaintTicketOpened.class, this::opened)
                .on("ticket.ticket.priority-changed.v1", TicketPriority.class, this::changed)
                .on("ticket.ticket.assigned.v1", TicketAssigned.class, this::assigned)
                .on("ticket.ticket.resolved.v1", TicketFinished.class, ticket -> resolved(ticket, event))
                .on("ticket.ticket.closed.v1", TicketFinished.class, this::closed)
                .on("ticket.ticket.reopened.v1", TicketUnfinished.class, this::unfinished)
                .on("ticket.ticket.cancelled.v1", TicketUnfinished.class, this::unfinished);
    }

    private void opened(ComplaintTicketOpened ticket) {
        ticket.complaint().ifPresent(complaints::openOf);
    }

    private void changed(TicketPriority ticket) {
        ticket.complaintTicket().ifPresent(id -> complaints.moreUrgent(id, ticket.priority()));
    }

    private void assigned(TicketAssigned ticket) {
        origins.assigned(ticket.ticketId(), ticket.assignee());
    }

    private void resolved(TicketFinished finished, IncomingEvent event) {
        origins.done(finished.ticketId(), finished.gtin(), finished.serial());
        var found = event.as(TicketFound.class);
        finding(found);
        finished.toAskAbout().ifPresent(ticket -> surveys.askLater(Trigger.TICKET_FINISHED, ticket, found.ended()));
    }

    private void finding(TicketFound found) {
        if (found.gtin() == null || !found.isFailure()) return;
        failures.found(found.ticketId(), found.gtin(), found.findingCode(), found.resolvedAt());
    }

    private void closed(TicketFinished finished) {
        origins.done(finished.ticketId(), finished.gtin(), finished.serial());
        finished.toAskAbout().ifPresent(ticket -> surveys.askNow(ticket, finished.outcome()));
    }

    private void unfinished(TicketUnfinished ticket) {
        failures.notFound(ticket.ticketId());
        surveys.doNotAsk(Trigger.TICKET_FINISHED, ticket.ticketId());
    }
}
