package org.aftersales.warranty.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That a member of staff read something of a person; what it said is not kept. */
@Entity
@Table(name = "profile_reading")
class ProfileReading {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Column(insertable = false, updatable = false)
    private @Nullable Long place;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Enumerated(EnumType.STRING)
    private ProfilePart part;

    private String staff;
    private Instant readAt;

    static ProfileReading of(UUID id, CustomerId customer, ProfilePart part, String staff, Instant now) {
        var reading = new ProfileReading();
        reading.id = id;
        reading.customer = customer;
        reading.part = part;
        reading.staff = staff;
        reading.readAt = now;
        return reading;
    }

    long place() {
        return place == null ? 0 : place;
    }

    ReadingView view() {
        return new ReadingView(part, staff, readAt);
    }

    KnownPerson.Reading anonymous() {
        return new KnownPerson.Reading(part, readAt);
    }

    protected ProfileReading() {}
}
