package org.aftersales.ticket.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.technician.Window;
import org.aftersales.ticket.ticket.FieldTexts;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One plan that an appointment had: its slot, who asked for it and why. Never changed. */
@Entity
@Immutable
@Table(name = "appointment_plan")
class PlanEntry implements Beside {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "appointment_id", referencedColumnName = "id")
    private Appointment appointment;

    private int place;
    private Instant plannedFrom;
    private Instant plannedUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> technicians;

    @Enumerated(EnumType.STRING)
    private Party askedBy;

    private @Nullable String reason;
    private boolean late;
    private boolean selfService;
    private String actor;
    private Instant madeAt;

    static PlanEntry of(Appointment appointment, Slot slot, Asked asked, boolean late, Instant now) {
        var entry = new PlanEntry();
        entry.id = UUID.randomUUID();
        entry.appointment = appointment;
        entry.place = appointment.schedule().plans();
        entry.plannedFrom = slot.start();
        entry.plannedUntil = slot.end();
        entry.technicians = List.copyOf(slot.technicians());
        entry.askedBy = asked.by();
        entry.reason = asked.reason();
        entry.late = late;
        entry.selfService = asked.selfService();
        entry.actor = asked.actor();
        entry.madeAt = now;
        return entry;
    }

    @Override
    public UUID appointmentId() {
        return appointment.key();
    }

    @Override
    public String name() {
        return "plans/" + place;
    }

    @Override
    public String text() {
        return FieldTexts.under("")
                .with("plannedFrom", plannedFrom)
                .with("plannedUntil", plannedUntil)
                .with("technicians", technicians)
                .with("askedBy", askedBy)
                .with("reason", reason)
                .with("late", late)
                .with("selfService", selfService)
                .with("actor", actor)
                .with("madeAt", madeAt)
                .line();
    }

    int place() {
        return place;
    }

    Window planned() {
        return new Window(plannedFrom, plannedUntil);
    }

    List<String> technicians() {
        return technicians;
    }

    Party askedBy() {
        return askedBy;
    }

    @Nullable
    String reason() {
        return reason;
    }

    boolean isLate() {
        return late;
    }

    /** Whether the customer did it without asking anybody. */
    boolean isSelfService() {
        return selfService;
    }

    String actor() {
        return actor;
    }

    Instant madeAt() {
        return madeAt;
    }

    protected PlanEntry() {}
}
