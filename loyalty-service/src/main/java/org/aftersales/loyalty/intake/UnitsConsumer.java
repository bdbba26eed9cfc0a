package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
    @Transactional
    public void receive(IncomingEvent event) {
        inbox.once(event, () -> {
            switch (event.type()) {
                case "warranty.unit.registered.v1" ->
                    earnings.earn(event.as(UnitRegistered.class).trigger());
                case "warranty.unit.extended.v1" -> extended(event);
                default -> event.skip(); // what happens to a unit later earns nothing
            }
        });
    }

    private void extended(IncomingEvent event) {
        var redemption = event.as(UnitExtended.class).redemptionId();
        if (redemption == null) event.skip(); // sold, not given for points
        else redemptions.given(redemption);
    }
}
