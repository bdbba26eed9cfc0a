package org.aftersales.ticket.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MailContacts implements PanacheRepositoryBase<MailContact, UUID> {

    /** Several customers may have told the same address: one person who bought from several retailers, or a family. */
    List<MailContact> of(UUID addressRef) {
        return list("addressRef", addressRef);
    }
}
