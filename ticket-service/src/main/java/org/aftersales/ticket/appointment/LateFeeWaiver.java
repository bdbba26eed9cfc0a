package org.aftersales.ticket.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.FieldTexts;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Why staff let a customer off a fee that they had agreed to. Never changed. */
@Entity
@Immutable
@Table(name = "late_fee_waiver")
class LateFeeWaiver {

    @Id
    private UUID feeId;

    @TenantId
    private @Nullable String tenantId;

    private String reason;
    private String actor;
    private Instant waivedAt;

    /** @param reason a code */
    static LateFeeWaiver of(UUID feeId, String reason, String actor, Instant now) {
        var waiver = new LateFeeWaiver();
        waiver.feeId = feeId;
        waiver.reason = reason;
        waiver.actor = actor;
        waiver.waivedAt = now;
        return waiver;
    }

    /** As it stands beside the appointment of the fee. */
    Beside of(UUID appointment) {
        var text = FieldTexts.under("")
                .with("reason", reason)
                .with("actor", actor)
                .with("waivedAt", waivedAt)
                .line();
        return new Waived(appointment, "lateFees/" + feeId + "/waiver", text);
    }

    private record Waived(UUID appointmentId, String name, String text) implements Beside {}

    UUID feeId() {
        return feeId;
    }

    String reason() {
        return reason;
    }

    String actor() {
        return actor;
    }

    Instant waivedAt() {
        return waivedAt;
    }

    protected LateFeeWaiver() {}
}
