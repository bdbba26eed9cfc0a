package org.aftersales.warranty.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the history of consents; never changed, never deleted. */
@Entity
@Table(name = "consent_change")
class ConsentChange extends HistoryLine {

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    private boolean given;

    @Enumerated(EnumType.STRING)
    private ToldBy source;

    private @Nullable String staff;
    private Instant changedAt;

    static ConsentChange of(UUID id, CustomerId customer, ConsentPurpose purpose, boolean given, Told told) {
        var change = new ConsentChange();
        change.about(customer, id);
        change.purpose = purpose;
        change.given = given;
        change.source = told.by();
        change.staff = told.staff();
        change.changedAt = told.at();
        return change;
    }

    Consent consent() {
        return new Consent(purpose, given, changedAt, source, place());
    }

    protected ConsentChange() {}
}
