package org.aftersales.ticket.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.FieldTexts;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Who ended an appointment, by doing it, missing it or calling it off. Never changed. */
@Entity
@Immutable
@Table(name = "appointment_ending")
class Ending implements Beside {

    @Id
    private UUID appointmentId;

    @TenantId
    private @Nullable String tenantId;

    @Enumerated(EnumType.STRING)
    private @Nullable Party askedBy;

    private @Nullable String reason;
    private String actor;
    private Instant endedAt;

    static Ending calledOff(UUID appointment, Asked asked, Instant now) {
        var ending = reported(appointment, asked.actor(), now);
        ending.askedBy = asked.by();
        ending.reason = asked.reason();
        return ending;
    }

    /** Done or missed, as somebody says. */
    static Ending reported(UUID appointment, String actor, Instant at) {
        var ending = new Ending();
        ending.appointmentId = appointment;
        ending.actor = actor;
        ending.endedAt = at;
        return ending;
    }

    @Override
    public UUID appointmentId() {
        return appointmentId;
    }

    @Override
    public String name() {
        return "ending";
    }

    @Override
    public String text() {
        return FieldTexts.under("")
                .with("askedBy", askedBy)
                .with("reason", reason)
                .with("actor", actor)
                .with("endedAt", endedAt)
                .line();
    }

    @Nullable
    Party askedBy() {
        return askedBy;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String actor() {
        return actor;
    }

    Instant endedAt() {
        return endedAt;
    }

    protected Ending() {}
}
