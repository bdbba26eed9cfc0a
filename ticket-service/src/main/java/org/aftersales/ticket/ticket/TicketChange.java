package org.aftersales.ticket.ticket;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What one command changed of a ticket, field by field, sealed together with the seal of the change before. Whoever takes
 * a change out, puts one in or rewrites one breaks the chain there.
 */
@Entity
@Immutable
@Table(name = "ticket_change")
class TicketChange {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    private UUID ticketId;

    /** From 1, without gaps. */
    private int place;

    @Embedded
    private Cause cause;

    /** JSON: the fields by name, each with what it was and what it is. */
    private String fields;

    private byte[] seal;

    static TicketChange of(ChangeChain chain, Cause cause, String fields, UnaryOperator<byte[]> sealing) {
        var change = new TicketChange();
        change.id = UUID.randomUUID();
        change.ticketId = chain.ticketId();
        change.place = chain.length() + 1;
        change.cause = cause;
        change.fields = fields;
        change.seal = sealing.apply(change.text(chain.head()));
        return change;
    }

    /** What the seal is over: everything this change says, after the seal of the one before. */
    byte[] text(byte[] before) {
        return String.join(
                        "\n",
                        HexFormat.of().formatHex(before),
                        ticketId.toString(),
                        String.valueOf(place),
                        cause.actor(),
                        String.valueOf(cause.reason()),
                        cause.at().toString(),
                        fields)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    UUID id() {
        return id;
    }

    int place() {
        return place;
    }

    Cause cause() {
        return cause;
    }

    String fields() {
        return fields;
    }

    byte[] seal() {
        return seal.clone();
    }

    protected TicketChange() {}
}
