package org.aftersales.ticket.sla;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version that was published once and never changes: what clocks were started by stays readable. */
@MappedSuperclass
abstract class Publication {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    private String code;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    private Instant publishedAt;

    Publication(UUID id, Version version, String document, Instant publishedAt) {
        this.id = id;
        this.code = version.code();
        this.number = version.number();
        this.document = document;
        this.publishedAt = publishedAt;
    }

    /** @param number from 1, without gaps */
    record Version(String code, int number) {

        /** @throws NotFound for what can be the name of no version */
        static Version of(String code, int number) {
            if (number < 1 || !code.matches(Names.CODE)) throw new NotFound();
            return new Version(code, number);
        }
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    Version version() {
        return new Version(code, number);
    }

    String document() {
        return document;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    protected Publication() {}
}
