package org.aftersales.warranty.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a member of staff read something of a person; what it said is not kept. */
@Entity
@Table(name = "profile_reading")
class ProfileReading extends HistoryLine {

    @Enumerated(EnumType.STRING)
    private ProfilePart part;

    private String staff;
    private Instant readAt;

    static ProfileReading of(UUID id, CustomerId customer, ProfilePart part, String staff, Instant now) {
        var reading = new ProfileReading();
        reading.about(customer, id);
        reading.part = part;
        reading.staff = staff;
        reading.readAt = now;
        return reading;
    }

    ReadingView view() {
        return new ReadingView(part, staff, readAt);
    }

    KnownPerson.Reading anonymous() {
        return new KnownPerson.Reading(part, readAt);
    }

    protected ProfileReading() {}
}
