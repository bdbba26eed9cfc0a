package org.aftersales.ticket.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.ticket.ticket.FieldTexts;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a customer agreed to pay for a late change before it was made, or was let off. Never changed. */
@Entity
@Immutable
@Table(name = "late_fee")
class LateFee implements Beside {

    /** What was done late. */
    enum Change {
        MOVED,
        CANCELLED
    }

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    private UUID appointmentId;

    @Enumerated(EnumType.STRING)
    private Change change;

    private Instant promisedFrom;
    private long feeMinor;
    private String feeCurrency;
    private @Nullable String waivedBecause;
    private String actor;
    private Instant agreedAt;

    static LateFee of(UUID id, Appointment appointment, Change change, Money fee, Settled settled) {
        var late = new LateFee();
        late.id = id;
        late.appointmentId = appointment.key();
        late.change = change;
        late.promisedFrom = appointment.schedule().promisedFrom();
        late.feeMinor = fee.minor();
        late.feeCurrency = fee.currency();
        late.waivedBecause = settled.waivedBecause();
        late.actor = settled.actor();
        late.agreedAt = settled.at();
        return late;
    }

    /**
     * Who has settled it and how.
     *
     * @param waivedBecause a code; none where the customer agreed to pay
     */
    record Settled(@Nullable String waivedBecause, String actor, Instant at) {}

    UUID id() {
        return id;
    }

    @Override
    public UUID appointmentId() {
        return appointmentId;
    }

    @Override
    public String name() {
        return "lateFees/" + id;
    }

    @Override
    public String text() {
        return FieldTexts.under("")
                .with("change", change)
                .with("promisedFrom", promisedFrom)
                .with("feeMinor", feeMinor)
                .with("feeCurrency", feeCurrency)
                .with("waivedBecause", waivedBecause)
                .with("actor", actor)
                .with("agreedAt", agreedAt)
                .line();
    }

    Change change() {
        return change;
    }

    Money fee() {
        return Money.ofMinor(feeMinor, feeCurrency);
    }

    @Nullable
    String waivedBecause() {
        return waivedBecause;
    }

    String actor() {
        return actor;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    protected LateFee() {}
}
