package org.aftersales.feedback.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ContactAttempts implements PanacheRepositoryBase<ContactAttempt, UUID> {

    /** The first one first. */
    List<ContactAttempt> of(ComplaintId complaint) {
        return list("complaintId = ?1 order by attemptedAt, id", complaint.value());
    }
}
