package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.earning.ClaimFreeYearUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** An approved claim ends a year without one. */
@ApplicationScoped
@Intake
class ClaimsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final ClaimFreeYearUseCases years;

    ClaimsConsumer(Inbox inbox, ClaimFreeYearUseCases years) {
        this.inbox = inbox;
        this.years = years;
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
                .on(
                        "warranty.claim.approved.v1",
                        ClaimApproved.class,
                        claim -> years.claimed(claim.unitId(), claim.approvedAt()));
    }
}
