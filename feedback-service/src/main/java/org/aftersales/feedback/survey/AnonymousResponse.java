package org.aftersales.feedback.survey;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.feedback.template.TemplateRef;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An answer that nobody can tell whom it came from: no person, no invitation, no moment. They are put here by
 * crowds and in no order when the day is over, so that nothing says which was written next to which invitation.
 */
@Entity
@Immutable
@Table(name = "anonymous_response")
class AnonymousResponse {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Embedded
    private TemplateRef template;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private LocalDate day;
    private byte[] content;

    UUID id() {
        return id;
    }

    byte[] content() {
        return content;
    }

    Occasion occasion() {
        return occasion;
    }

    /** The last (UTC) on which any of those was answered that it was put here together with. */
    LocalDate day() {
        return day;
    }

    @SuppressWarnings("NullAway.Init")
    protected AnonymousResponse() {}
}
