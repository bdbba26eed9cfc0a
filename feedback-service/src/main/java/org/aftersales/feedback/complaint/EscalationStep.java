package org.aftersales.feedback.complaint;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A planned step of an escalation; reached at most once. */
@Entity
@Table(name = "complaint_step")
class EscalationStep {

    @EmbeddedId
    private StepId id;

    @TenantId
    private String tenantId;

    private Instant dueAt;
    private @Nullable Instant reachedAt;

    EscalationStep(StepId id, Instant dueAt) {
        this.id = id;
        this.dueAt = dueAt;
    }

    /** Tells of it, unless the promise has been kept by now. */
    void reach(Complaint complaint, Instant now) {
        if (complaint.escalate(id.promise(), id.level(), dueAt)) reachedAt = now;
    }

    /** Not later than {@code at}; one that was reached stays. */
    void hasten(Instant at) {
        if (reachedAt == null && at.isBefore(dueAt)) dueAt = at;
    }

    Instant dueAt() {
        return dueAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected EscalationStep() {}
}
