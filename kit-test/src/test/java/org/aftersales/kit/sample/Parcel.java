package org.aftersales.kit.sample;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;

@Entity
@Topic("sample.parcels")
public class Parcel extends Aggregate {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ParcelId id;

    @Enumerated(EnumType.STRING)
    private ParcelStatus status;

    private String label;

    static Parcel register(ParcelId id, String label, Instant now) {
        var parcel = new Parcel();
        parcel.id = id;
        parcel.label = label;
        parcel.status = ParcelStatus.REGISTERED;
        parcel.raise(new ParcelEvent.Registered(id.value(), label, now));
        return parcel;
    }

    void send(Instant now) {
        status = status.to(ParcelStatus.SENT);
        raise(new ParcelEvent.Sent(id.value(), now));
    }

    void relabel(String text) {
        label = text;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    String label() {
        return label;
    }

    ParcelStatus status() {
        return status;
    }

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Parcel() {}
}
