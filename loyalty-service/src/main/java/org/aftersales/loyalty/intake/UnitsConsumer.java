package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.earning.ClaimFreeYearUseCases;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.aftersales.loyalty.reward.FulfilmentUseCases;
import org.aftersales.loyalty.reward.ReturnUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class UnitsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EarningUseCases earnings;
    private final ClaimFreeYearUseCases years;
    private final FulfilmentUseCases redemptions;
    private final ReturnUseCases returns;

    UnitsConsumer(
            Inbox inbox,
            EarningUseCases earnings,
            ClaimFreeYearUseCases years,
            FulfilmentUseCases redemptions,
            ReturnUseCases returns) {
        this.inbox = inbox;
        this.earnings = earnings;
        this.years = years;
        this.redemptions = redemptions;
        this.returns = returns;
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
                .on("warranty.unit.extended.v1", UnitExtended.class, this::extended)
                .on(
                        "warranty.unit.extension-cancelled.v1",
                        ExtensionCancelled.class,
                        cancelled -> returns.refunded(cancelled.line()))
                .on(
                        "warranty.unit.transferred.v1",
                        UnitTransferred.class,
                        unit -> years.gone(unit.unitId(), unit.transferredAt()))
                .on(
                        "warranty.unit.returned.v1",
                        UnitReturned.class,
                        unit -> years.gone(unit.unitId(), unit.returnedAt()))
                .on("warranty.unit.voided.v1", UnitVoided.class, unit -> years.gone(unit.unitId(), unit.voidedAt()));
    }

    private void extended(UnitExtended unit) {
        var redemption = unit.redemptionId();
        if (redemption == null) earnings.earn(unit.trigger());
        else redemptions.given(redemption);
    }
}
