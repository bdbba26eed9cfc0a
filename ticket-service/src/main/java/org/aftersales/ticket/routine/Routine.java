package org.aftersales.ticket.routine;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.aftersales.ticket.ticket.TicketKind;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a tenant has done about tickets of a kind without anybody asking. */
@Entity
@Table(name = "routine")
class Routine {

    @Id
    @Enumerated(EnumType.STRING)
    private TicketKind kind;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private boolean acknowledge;
    private @Nullable String noticeAfter;
    private @Nullable String closeAfter;

    static Routine of(TicketKind kind) {
        var routine = new Routine();
        routine.kind = kind;
        return routine;
    }

    void become(RoutineDocument told) {
        acknowledge = told.acknowledge();
        noticeAfter = told.noticeAfter();
        closeAfter = told.closeAfter();
    }

    TicketKind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    RoutineDocument document() {
        return new RoutineDocument(acknowledge, noticeAfter, closeAfter);
    }

    protected Routine() {}
}
