package org.aftersales.ticket.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftersales.kit.page.PageLanguage;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Where a customer can be written to, as warranty-service has told us last. */
@Entity
@Table(name = "mail_contact")
class MailContact {

    @Id
    private UUID customerId;

    @TenantId
    private @Nullable String tenantId;

    private byte[] address;
    private UUID addressRef;
    private String language;

    static MailContact of(UUID customer) {
        var contact = new MailContact();
        contact.customerId = customer;
        return contact;
    }

    /** @param ref by which the sealed address is found */
    void told(byte[] sealedAddress, UUID ref, PageLanguage speaks) {
        address = sealedAddress;
        addressRef = ref;
        language = speaks.tag();
    }

    UUID customerId() {
        return customerId;
    }

    UUID addressRef() {
        return addressRef;
    }

    byte[] address() {
        return address;
    }

    PageLanguage language() {
        return PageLanguage.of(language, null);
    }

    protected MailContact() {}
}
