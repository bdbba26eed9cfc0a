package org.aftersales.ticket.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.ticket.routine.ReturnUseCases;
import org.aftersales.ticket.routine.SaleUseCases;
import org.aftersales.ticket.unit.UnitUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Learns whose unit a label stands for, so that scanning it is enough to begin a ticket; opens what was sold with a unit, and
 * calls off what is to be done about one that went back for money.
 */
@ApplicationScoped
@Intake
class UnitsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final UnitUseCases units;
    private final SaleUseCases sales;
    private final ReturnUseCases returns;

    UnitsConsumer(Inbox inbox, UnitUseCases units, SaleUseCases sales, ReturnUseCases returns) {
        this.inbox = inbox;
        this.units = units;
        this.sales = sales;
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
                .on("warranty.unit.registered.v1", UnitSold.class, sold -> sales.sold(sold.sale(), event.time()))
                .on(
                        "warranty.unit.replacement-registered.v1",
                        UnitRegistered.class,
                        given -> units.learn(given.unit(), event.time()))
                .on(
                        "warranty.unit.self-registered.v1",
                        UnitSelfRegistered.class,
                        owned -> units.learn(owned.unit(), event.time()))
                .on(
                        "warranty.unit.transferred.v1",
                        UnitTransferred.class,
                        unit -> units.handOver(unit.unitId(), unit.customerId(), event.time()))
                .on(
                        "warranty.unit.serial-corrected.v1",
                        UnitSerialCorrected.class,
                        unit -> units.correct(unit.unitId(), unit.serial(), event.time()))
                .on(
                        "warranty.unit.returned.v1",
                        UnitRegistered.class,
                        gone -> returns.goneBack(gone.unit(), event.time()));
    }
}
