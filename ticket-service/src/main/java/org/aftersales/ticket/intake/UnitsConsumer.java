package org.aftersales.ticket.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.ticket.unit.UnitUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns whose unit a label stands for, so that scanning it is enough to begin a ticket. */
@ApplicationScoped
@Intake
class UnitsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final UnitUseCases units;

    UnitsConsumer(Inbox inbox, UnitUseCases units) {
        this.inbox = inbox;
        this.units = units;
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
                case "warranty.unit.registered.v1", "warranty.unit.replacement-registered.v1" ->
                    units.learn(event.as(UnitRegistered.class).unit(), event.time());
                case "warranty.unit.self-registered.v1" ->
                    units.learn(event.as(UnitSelfRegistered.class).unit(), event.time());
                case "warranty.unit.transferred.v1" -> handOver(event);
                case "warranty.unit.serial-corrected.v1" -> correct(event);
                default -> event.skip(); // other facts of this topic are not ours to act on
            }
        });
    }

    private void handOver(IncomingEvent event) {
        var unit = event.as(UnitTransferred.class);
        units.handOver(unit.unitId(), unit.customerId(), event.time());
    }

    private void correct(IncomingEvent event) {
        var unit = event.as(UnitSerialCorrected.class);
        units.correct(unit.unitId(), unit.serial(), event.time());
    }
}
