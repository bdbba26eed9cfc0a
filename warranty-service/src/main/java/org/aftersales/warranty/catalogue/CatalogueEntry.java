package org.aftersales.warranty.catalogue;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What catalogue rows have in common: a document as it was told, and the edition in which it last changed. */
@MappedSuperclass
abstract class CatalogueEntry {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    private long edition;

    CatalogueEntry(UUID id, String document, long edition) {
        this.id = id;
        this.document = document;
        this.edition = edition;
    }

    final void replaceDocument(String changed, long inEdition) {
        document = changed;
        edition = inEdition;
    }

    UUID id() {
        return id;
    }

    String document() {
        return document;
    }

    protected CatalogueEntry() {}
}
