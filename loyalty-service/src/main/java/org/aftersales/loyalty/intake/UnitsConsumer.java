package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.kit.inbox.Batches;
import org.aftersales.kit.inbox.EventBatch;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.kit.inbox.Together;
import org.aftersales.loyalty.earning.ClaimFreeYearUseCases;
import org.aftersales.loyalty.earning.EarningTogetherUseCases;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.aftersales.loyalty.earning.ToldTrigger;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.reward.FulfilmentUseCases;
import org.aftersales.loyalty.reward.ReturnUseCases;
import org.aftersales.loyalty.unit.UnitUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class UnitsConsumer implements EventConsumer {
    private static final String REGISTERED = "warranty.unit.registered.v1";

    private final Inbox inbox;
    private final Batches batches;
    private final Together registrations;
    private final EarningUseCases earnings;
    private final EarningTogetherUseCases together;
    private final ClaimFreeYearUseCases years;
    private final FulfilmentUseCases redemptions;
    private final ReturnUseCases returns;
    private final UnitUseCases units;

    UnitsConsumer(
            Inbox inbox,
            Batches batches,
            EarningUseCases earnings,
            EarningTogetherUseCases together,
            ClaimFreeYearUseCases years,
            FulfilmentUseCases redemptions,
            ReturnUseCases returns,
            UnitUseCases units) {
        this.inbox = inbox;
        this.batches = batches;
        this.earnings = earnings;
        this.together = together;
        this.registrations = new Together(REGISTERED, () -> together.possible(Reason.REGISTRATION), this::earn);
        this.years = years;
        this.redemptions = redemptions;
        this.returns = returns;
        this.units = units;
    }

    @Override
    public String topic() {
        return "warranty.units";
    }

    /** A sales file registers very many units at once; a registration is the first that is told of a unit. */
    @Incoming("warranty-units")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(EventBatch batch) {
        batches.receive(batch, registrations, this);
    }

    private void earn(List<IncomingEvent> registered) {
        together.earn(registered.stream()
                .map(event -> new ToldTrigger(event.as(UnitRegistered.class).trigger(), event.correlation()))
                .toList());
    }

    @Override
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on(REGISTERED, UnitRegistered.class, unit -> earnings.earn(unit.trigger()))
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
                        "warranty.unit.replaced.v1",
                        UnitReplaced.class,
                        unit -> units.given(unit.replacementUnitId(), unit.unitId(), unit.replacedAt()))
                .on("warranty.unit.returned.v1", UnitReturned.class, this::returned)
                .on("warranty.unit.voided.v1", UnitVoided.class, this::voided)
                .on("warranty.unit.reinstated.v1", UnitReinstated.class, this::reinstated);
    }

    private void returned(UnitReturned unit) {
        years.gone(unit.unitId(), unit.returnedAt());
        returns.goodsBack(unit.unitId());
    }

    private void voided(UnitVoided unit) {
        years.voided(unit.unitId(), unit.voidedAt());
        if (unit.neverSold()) returns.refunded(unit.line());
    }

    private void reinstated(UnitReinstated unit) {
        years.reinstated(unit.unitId(), unit.reinstatedAt());
        returns.reinstated(unit.voidingId(), new CustomerId(unit.customerId()), unit.reinstatedAt());
    }

    private void extended(UnitExtended unit) {
        var redemption = unit.redemptionId();
        if (redemption == null) earnings.earn(unit.trigger());
        else redemptions.given(redemption);
    }
}
