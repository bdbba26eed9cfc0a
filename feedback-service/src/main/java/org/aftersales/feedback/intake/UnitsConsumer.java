package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.feedback.ownership.Proof;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns who owns which unit: owners may complain about it and review it. */
@ApplicationScoped
@Intake
class UnitsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final OwnershipUseCases owners;

    UnitsConsumer(Inbox inbox, OwnershipUseCases owners) {
        this.inbox = inbox;
        this.owners = owners;
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
                .on("warranty.unit.registered.v1", UnitOwned.class, unit -> learn(unit, Proof.SALE, event))
                .on(
                        "warranty.unit.self-registered.v1",
                        UnitOwned.class,
                        unit -> learn(unit, Proof.OWN_REGISTRATION, event))
                .on(
                        "warranty.unit.replacement-registered.v1",
                        UnitOwned.class,
                        unit -> learn(unit, Proof.REPLACEMENT, event))
                .on("warranty.unit.transferred.v1", UnitOwned.class, unit -> learn(unit, Proof.TRANSFER, event));
    }

    private void learn(UnitOwned unit, Proof proof, IncomingEvent event) {
        owners.learn(unit.unit(proof, event.time()));
    }
}
