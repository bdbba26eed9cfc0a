package org.aftersales.ticket.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A version of a calendar. */
@Entity
@Immutable
@Table(name = "sla_calendar")
class PublishedCalendar extends Publication {

    PublishedCalendar(UUID id, Version version, String document, Instant publishedAt) {
        super(id, version, document, publishedAt);
    }

    protected PublishedCalendar() {}
}
