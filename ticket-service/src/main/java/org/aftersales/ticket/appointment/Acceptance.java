package org.aftersales.ticket.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.ticket.FieldTexts;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The protocol of a visit: what was checked and who signed for it. Never changed, but that a signature goes with its customer. */
@Entity
@Immutable
@Table(name = "acceptance")
class Acceptance implements Beside {

    @Id
    private UUID appointmentId;

    @TenantId
    private @Nullable String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CheckedItem> items;

    @Enumerated(EnumType.STRING)
    private Signer signer;

    private byte @Nullable [] signature;
    private byte[] digest;
    private String recordedBy;
    private Instant signedAt;
    private @Nullable Instant signatureErasedAt;

    static Acceptance of(UUID appointment, Protocol protocol, byte @Nullable [] sealed, String actor, Instant now) {
        var acceptance = new Acceptance();
        acceptance.appointmentId = appointment;
        acceptance.items = List.copyOf(protocol.items());
        acceptance.signer = protocol.signer();
        acceptance.signature = sealed;
        acceptance.digest = protocol.digest(appointment, now);
        acceptance.recordedBy = actor;
        acceptance.signedAt = now;
        return acceptance;
    }

    @Override
    public UUID appointmentId() {
        return appointmentId;
    }

    @Override
    public String name() {
        return "acceptance";
    }

    @Override
    public String text() {
        var checked = items.stream().map(item -> item.code() + "/" + item.ok());
        return FieldTexts.under("")
                .with("items", checked.toList())
                .with("signer", signer)
                .with("signature", signature)
                .with("digest", HexFormat.of().formatHex(digest))
                .with("recordedBy", recordedBy)
                .with("signedAt", signedAt)
                .with("signatureErasedAt", signatureErasedAt)
                .line();
    }

    List<CheckedItem> items() {
        return items;
    }

    Signer signer() {
        return signer;
    }

    byte @Nullable [] signature() {
        return signature;
    }

    byte[] digest() {
        return digest;
    }

    Instant signedAt() {
        return signedAt;
    }

    /** None while it is there, and where none was given. */
    @Nullable
    Instant signatureErasedAt() {
        return signatureErasedAt;
    }

    protected Acceptance() {}
}
