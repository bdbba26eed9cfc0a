package org.aftersales.feedback.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Where somebody who allows surveys can be told of one, as warranty-service has told us last; sealed. */
@Entity
@Table(name = "survey_contact")
class SurveyContact {

    @Id
    private UUID customerId;

    @TenantId
    private @Nullable String tenantId;

    private byte @Nullable [] email;
    private byte @Nullable [] phone;
    private String locale;

    static SurveyContact of(UUID customer) {
        var contact = new SurveyContact();
        contact.customerId = customer;
        return contact;
    }

    void told(byte @Nullable [] sealedEmail, byte @Nullable [] sealedPhone, String speaks) {
        email = sealedEmail;
        phone = sealedPhone;
        locale = speaks;
    }

    UUID customerId() {
        return customerId;
    }

    byte @Nullable [] email() {
        return email;
    }

    byte @Nullable [] phone() {
        return phone;
    }

    /** A BCP 47 tag. */
    String locale() {
        return locale;
    }

    @SuppressWarnings("NullAway.Init")
    protected SurveyContact() {}
}
