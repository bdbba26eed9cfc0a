package org.aftersales.ticket.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.ticket.customer.CustomerTierUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns the tiers of members, which new tickets are promised by. */
@ApplicationScoped
@Intake
class TiersConsumer implements EventConsumer {
    private final Inbox inbox;
    private final CustomerTierUseCases tiers;

    TiersConsumer(Inbox inbox, CustomerTierUseCases tiers) {
        this.inbox = inbox;
        this.tiers = tiers;
    }

    @Override
    public String topic() {
        return "loyalty.tiers";
    }

    @Override
    @Incoming("loyalty-tiers")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event).on("loyalty.tier.changed.v1", TierChanged.class, this::keep);
    }

    private void keep(TierChanged changed) {
        if (changed.programme() != null) return; // tickets are promised by the programme that everybody is in
        tiers.keep(changed.customerId(), changed.tier(), changed.changedAt());
    }
}
