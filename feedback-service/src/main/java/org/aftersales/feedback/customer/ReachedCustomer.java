package org.aftersales.feedback.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a customer allows, without a word of how to reach them; and that they were erased. */
@Entity
@Table(name = "reached_customer")
class ReachedCustomer {

    @Id
    private UUID customerId;

    @TenantId
    private @Nullable String tenantId;

    private @Nullable Boolean surveyConsent;
    private boolean erased;

    /** Whoever tells how to be reached after they were erased is somebody again. */
    void allow(@Nullable Boolean surveys) {
        surveyConsent = surveys;
        erased = false;
    }

    void erase() {
        surveyConsent = null;
        erased = true;
    }

    @Nullable
    Boolean surveyConsent() {
        return surveyConsent;
    }

    boolean isErased() {
        return erased;
    }

    ToldConsent told() {
        return new ToldConsent(customerId, surveyConsent);
    }

    @SuppressWarnings("NullAway.Init")
    protected ReachedCustomer() {}
}
