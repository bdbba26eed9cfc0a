package org.aftersales.ticket.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.ticket.ticket.TicketUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** An approved claim opens a repair; a withdrawn one calls it off. */
@ApplicationScoped
@Intake
class ClaimsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final TicketUseCases tickets;

    ClaimsConsumer(Inbox inbox, TicketUseCases tickets) {
        this.inbox = inbox;
        this.tickets = tickets;
    }

    @Override
    public String topic() {
        return "warranty.claims";
    }

    @Override
    @Incoming("warranty-claims")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("warranty.claim.approved.v1", ClaimApproved.class, claim -> tickets.openRepair(claim.concern()))
                .on("warranty.claim.withdrawn.v1", ClaimWithdrawn.class, this::withdraw);
    }

    private void withdraw(ClaimWithdrawn claim) {
        tickets.withdrawClaim(claim.claimId(), claim.withdrawnAt());
    }
}
