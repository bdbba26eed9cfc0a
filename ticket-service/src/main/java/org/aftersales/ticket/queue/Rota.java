package org.aftersales.ticket.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who is called in which week. */
@Entity
@Table(name = "on_call_rota")
class Rota {

    @Id
    private String code;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private RotaDocument document;

    static Rota of(String code, RotaDocument told) {
        var rota = new Rota();
        rota.code = code;
        rota.document = told;
        return rota;
    }

    void change(RotaDocument told) {
        document = told;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    RotaDocument document() {
        return document;
    }

    protected Rota() {}
}
