package org.aftersales.kit.sample;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

public sealed interface ParcelEvent extends DomainEvent {
    @EventType("sample.parcel.registered.v1")
    record Registered(UUID parcelId, String label, Instant registeredAt) implements ParcelEvent {}

    @EventType("sample.parcel.sent.v1")
    record Sent(UUID parcelId, Instant sentAt) implements ParcelEvent {}
}
