package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.aftersales.loyalty.reward.FulfilmentUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class UnitsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EarningUseCases earnings;
    private final FulfilmentUseCases redemptions;

    UnitsConsumer(Inbox inbox, EarningUseCases earnings, FulfilmentUseCases redemptions) {
        this.inbox = inbox;
        this.earnings = earnings;
        this.redemptions = redemptions;
    }

    @Override
    public String topic() {
        return "warranty.units";
    }

    @Override
    @Incoming("warranty-units")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("warranty.unit.registered.v1", UnitRegistered.class, unit -> earnings.earn(unit.trigger()))
                .on("warranty.unit.extended.v1", UnitExtended.class, this::extended);
    }

    private void extended(UnitExtended unit) {
        var redemption = unit.redemptionId(); // none when it was sold, not given for points
        if (redemption != null) redemptions.given(redemption);
    }
}
