package org.aftersales.warranty.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A line of a customer's history, numbered by the database as it is written; never changed. */
@MappedSuperclass
abstract class HistoryLine {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Column(insertable = false, updatable = false)
    private @Nullable Long place;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    void about(CustomerId whom, UUID line) {
        id = line;
        customer = whom;
    }

    /** Where it stands among all lines; 0 until it is written. */
    long place() {
        return place == null ? 0 : place;
    }

    protected HistoryLine() {}
}
