package org.aftersales.feedback.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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
    private @Nullable Instant optedOutAt;

    /** Whoever tells how to be reached after they were erased is somebody again. */
    void allow(@Nullable Boolean surveys) {
        surveyConsent = surveys;
        erased = false;
    }

    void erase() {
        surveyConsent = null;
        optedOutAt = null;
        erased = true;
    }

    /** They do not want to be asked, whatever they allow elsewhere; answers whether that is news. */
    boolean optOut(Instant now) {
        if (optedOutAt != null) return false;

        optedOutAt = now;
        return true;
    }

    /** They may be asked again, as far as they allow it elsewhere. */
    boolean optIn() {
        var news = optedOutAt != null;
        optedOutAt = null;
        return news;
    }

    @Nullable
    Boolean surveyConsent() {
        return surveyConsent;
    }

    boolean isErased() {
        return erased;
    }

    @SuppressWarnings("NullAway.Init")
    protected ReachedCustomer() {}
}
