package org.aftersales.kit.sample;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
public class ParcelsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final DeliveryNotes notes;
    private final Disturbance disturbance;
    private final ParcelUseCases parcels;

    ParcelsConsumer(Inbox inbox, DeliveryNotes notes, Disturbance disturbance, ParcelUseCases parcels) {
        this.inbox = inbox;
        this.parcels = parcels;
        this.notes = notes;
        this.disturbance = disturbance;
    }

    record Ordered(String label) {}

    record Registered(String parcelId, String label) {}

    @Override
    public String topic() {
        return "sample.parcels";
    }

    @Override
    @Incoming("sample-parcels")
    @Blocking
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("sample.parcel.registered.v1", Registered.class, this::note)
                .on("sample.parcel.ordered.v1", Ordered.class, ordered -> parcels.register(ordered.label()));
    }

    private void note(Registered registered) {
        notes.write(registered.parcelId(), registered.label());
        disturbance.happen(registered.label());
    }
}
