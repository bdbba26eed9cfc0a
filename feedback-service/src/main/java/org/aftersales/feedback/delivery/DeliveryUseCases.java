package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    private final UnwantedAddresses unwanted;
    private final ArrivalNotes arrivals;
    private final Clock clock;

    DeliveryUseCases(
            Deliveries deliveries,
            OutwardQueue due,
            AddressBook addresses,
            ContactUseCases contacts,
            OptOutGate optOuts,
            UnwantedAddresses unwanted,
            ArrivalNotes arrivals,
            Clock clock) {
        this.deliveries = deliveries;
        this.due = due;
        this.addresses = addresses;
        this.contacts = contacts;
        this.optOuts = optOuts;
        this.unwanted = unwanted;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Plans the message, where anything leads to somebody who allows it, and answers on which way it is to go; whoever looks
     * by themselves finds it anyway.
     */
    public Optional<Channel> tell(Telling telling) {
        var recipient = addresses.recipient(telling.customerId(), telling.channels());
        recipient.ifPresent(_ -> {
            var delivery = Delivery.of(Uuids.v7(clock), telling, clock.instant());
            deliveries.persistAndFlush(delivery);
            due.plan(delivery.id());
        });
        return recipient.map(Recipient::channel);
    }

    /** Whether one of these ways leads to a customer who allows it. */
    public boolean leadsTo(UUID customer, List<Channel> channels) {
        return addresses.recipient(customer, channels).isPresent();
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
        unwanted.forget(customer);
    }

    /**
     * What the network has told of a message; what is known already, or came too late to be true, changes nothing.
     *
     * @throws NotFound when there is no such message
     */
    void report(UUID id, DeliveryReport report) {
        var delivery = arrivals.hold(id).orElseThrow(NotFound::new);
        arrivals.noting(delivery, () -> {
            switch (report.outcome()) {
                case DELIVERED -> delivery.arrived(clock.instant());
                case BOUNCED -> bounced(delivery, report);
            }
        });
        due.done(id);
    }

    private void bounced(Delivery delivery, DeliveryReport report) {
        var ref = delivery.addressRef();
        if (delivery.bounced(report.reason(), clock.instant()) && report.blamesAddress() && ref != null) {
            addresses.refuse(ref, report.reason());
        }
    }
}
