package org.aftersales.warranty.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Which parts of a profile were told anew, by whom and when; the values are kept nowhere but in the profile. */
@Entity
@Table(name = "profile_change")
class ProfileChange {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private List<String> fields;

    @Enumerated(EnumType.STRING)
    private ToldBy source;

    private @Nullable String staff;
    private Instant changedAt;

    static ProfileChange of(UUID id, CustomerId customer, List<String> fields, Told told) {
        var change = new ProfileChange();
        change.id = id;
        change.customer = customer;
        change.fields = List.copyOf(fields);
        change.source = told.by();
        change.staff = told.staff();
        change.changedAt = told.at();
        return change;
    }

    KnownPerson.Change told() {
        return new KnownPerson.Change(fields, source, changedAt);
    }

    protected ProfileChange() {}
}
