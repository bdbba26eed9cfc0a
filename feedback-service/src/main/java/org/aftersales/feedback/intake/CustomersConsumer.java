package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.feedback.complaint.ComplainantUseCases;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.delivery.DeliveryUseCases;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.feedback.review.ReviewUseCases;
import org.aftersales.feedback.survey.ErasureUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class CustomersConsumer implements EventConsumer {

    private final Inbox inbox;
    private final CustomerUseCases customers;
    private final ComplainantUseCases complaints;
    private final OwnershipUseCases owners;
    private final ReviewUseCases reviews;
    private final DeliveryUseCases deliveries;
    private final ErasureUseCases surveys;

    CustomersConsumer(
            Inbox inbox,
            CustomerUseCases customers,
            ComplainantUseCases complaints,
            OwnershipUseCases owners,
            ReviewUseCases reviews,
            DeliveryUseCases deliveries,
            ErasureUseCases surveys) {
        this.inbox = inbox;
        this.customers = customers;
        this.complaints = complaints;
        this.owners = owners;
        this.reviews = reviews;
        this.deliveries = deliveries;
        this.surveys = surveys;
    }

    @Override
    public String topic() {
        return "warranty.customers";
    }

    @Override
    @Incoming("warranty-customers")
    @Blocking // ordered: the newest link of a customer counts
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("warranty.customer.linked.v1", CustomerLinked.class, this::link)
                .on("warranty.customer.erased.v1", CustomerErased.class, erased -> forget(erased.customerId()));
    }

    private void forget(UUID customerId) {
        surveys.forget(customerId); // first: it waits for whoever decides about them by who they are
        customers.forget(customerId);
        complaints.forget(customerId);
        owners.forget(customerId);
        reviews.forget(customerId);
        deliveries.forget(customerId);
    }

    private void link(CustomerLinked linked) {
        customers.link(linked.customerId(), linked.subject(), linked.linkedAt());
    }
}
