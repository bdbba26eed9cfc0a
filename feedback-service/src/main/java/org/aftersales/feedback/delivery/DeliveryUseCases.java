package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.problem.NotFound;

/** Tells people that they are asked, after the transaction that asks them and never within. */
@ApplicationScoped
@Transactional
public class DeliveryUseCases {

    private final Deliveries deliveries;
    private final OutwardQueue due;
    private final AddressBook addresses;
    private final ContactUseCases contacts;
    private final OptOutGate optOuts;
    private final Clock clock;

    DeliveryUseCases(
            Deliveries deliveries,
            OutwardQueue due,
            AddressBook addresses,
            ContactUseCases contacts,
            OptOutGate optOuts,
            Clock clock) {
        this.deliveries = deliveries;
        this.due = due;
        this.addresses = addresses;
        this.contacts = contacts;
        this.optOuts = optOuts;
        this.clock = clock;
    }

    /** Plans the message, where anything leads to somebody who allows it; whoever looks by themselves finds it anyway. */
    public void tell(Telling telling) {
        if (addresses.recipient(telling.customerId(), telling.channels()).isEmpty()) return;

        var delivery = Delivery.of(Uuids.v7(clock), telling, clock.instant());
        deliveries.persistAndFlush(delivery);
        due.plan(delivery.id());
    }

    /** What became of the messages of an invitation, the first one first. */
    public List<ToldDelivery> of(UUID invitation) {
        return deliveries.of(invitation).stream().map(Delivery::told).toList();
    }

    /** What became of the messages to customers, the first one first. */
    public List<ToldDelivery> to(Collection<UUID> customers) {
        return deliveries.ofCustomers(customers).stream().map(Delivery::told).toList();
    }

    /** Nobody is the customer any more: what was on its way is not, and nobody knows where they were. */
    public void forget(UUID customer) {
        deliveries.forget(customer);
        contacts.forget(customer);
        optOuts.forget(customer);
    }

    /**
     * What the network has told of a message; what is known already, or came too late to be true, changes nothing.
     *
     * @throws NotFound when there is no such message
     */
    void report(UUID id, DeliveryReport report) {
        var delivery = deliveries.hold(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        switch (report.outcome()) {
            case DELIVERED -> delivery.arrived(now);
            case BOUNCED -> bounced(delivery, report);
        }
        due.done(id);
    }

    private void bounced(Delivery delivery, DeliveryReport report) {
        var ref = delivery.addressRef();
        if (delivery.bounced(report.reason(), clock.instant()) && report.blamesAddress() && ref != null) {
            addresses.refuse(ref, report.reason());
        }
    }
}
