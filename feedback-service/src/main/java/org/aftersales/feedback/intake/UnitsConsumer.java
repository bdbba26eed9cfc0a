package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.feedback.failure.FieldUseCases;
import org.aftersales.feedback.origin.OriginUseCases;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.feedback.ownership.Proof;
import org.aftersales.feedback.survey.Ended;
import org.aftersales.feedback.survey.SurveyUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns who owns which unit: owners may complain about it and review it, and are asked how it proves. */
@ApplicationScoped
@Intake
class UnitsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final OwnershipUseCases owners;
    private final SurveyUseCases surveys;
    private final OriginUseCases origins;
    private final FieldUseCases field;

    UnitsConsumer(
            Inbox inbox,
            OwnershipUseCases owners,
            SurveyUseCases surveys,
            OriginUseCases origins,
            FieldUseCases field) {
        this.inbox = inbox;
        this.owners = owners;
        this.surveys = surveys;
        this.origins = origins;
        this.field = field;
    }

    @Override
    public String topic() {
        return "warranty.units";
    }

    @Override
    @Incoming("warranty-units")
    @Blocking // ordered: a unit is registered before it is handed over
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("warranty.unit.registered.v1", UnitOwned.class, unit -> registered(unit, Proof.SALE, event))
                .on(
                        "warranty.unit.self-registered.v1",
                        UnitOwned.class,
                        unit -> registered(unit, Proof.OWN_REGISTRATION, event))
                .on(
                        "warranty.unit.replacement-registered.v1",
                        UnitOwned.class,
                        unit -> made(unit, Proof.REPLACEMENT, event))
                .on("warranty.unit.transferred.v1", UnitOwned.class, unit -> handedOver(unit, event))
                .on("warranty.unit.returned.v1", UnitReturned.class, unit -> gone(unit.unitId(), unit.returnedAt()))
                .on("warranty.unit.replaced.v1", UnitReplaced.class, unit -> gone(unit.unitId(), unit.replacedAt()))
                .on("warranty.unit.voided.v1", UnitVoided.class, unit -> field.voided(unit.unitId(), unit.voidedAt()))
                .on("warranty.unit.reinstated.v1", UnitReinstated.class, unit -> field.reinstated(unit.unitId()));
    }

    private void registered(UnitOwned unit, Proof proof, IncomingEvent event) {
        var sold = made(unit, proof, event);
        surveys.askLater(Trigger.UNIT_REGISTERED, sold.experience(), Ended.at(sold.registeredAt()));
    }

    private UnitSold made(UnitOwned unit, Proof proof, IncomingEvent event) {
        learn(unit, proof, event);
        var sold = event.as(UnitSold.class);
        origins.made(sold.unitId(), sold.gtin(), sold.serial());
        return sold;
    }

    private void handedOver(UnitOwned unit, IncomingEvent event) {
        learn(unit, Proof.TRANSFER, event);
        doNotAsk(unit.unitId());
    }

    private void gone(UUID unit, Instant at) {
        field.left(unit, at);
        doNotAsk(unit);
    }

    /** Whoever has it no more cannot tell how it proves. */
    private void doNotAsk(UUID unit) {
        surveys.doNotAsk(Trigger.UNIT_REGISTERED, unit);
    }

    private void learn(UnitOwned unit, Proof proof, IncomingEvent event) {
        owners.learn(unit.unit(proof, event.time()));
        field.came(unit.unitId(), unit.gtin(), event.time());
    }
}
