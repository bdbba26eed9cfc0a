package org.aftersales.warranty.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of a calendar; it never changes, holidays that become known later are another version. */
@Entity
@Immutable
@Table(name = "work_calendar")
class PublishedCalendar {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    private String code;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    private Instant publishedAt;

    /** @param number from 1, without gaps */
    static PublishedCalendar of(UUID id, String code, int number, String document, Instant now) {
        var calendar = new PublishedCalendar();
        calendar.id = id;
        calendar.code = code;
        calendar.number = number;
        calendar.document = document;
        calendar.publishedAt = now;
        return calendar;
    }

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    String document() {
        return document;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    protected PublishedCalendar() {}
}
