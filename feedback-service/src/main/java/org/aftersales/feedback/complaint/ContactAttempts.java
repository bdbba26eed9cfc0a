package org.aftersales.feedback.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ContactAttempts implements PanacheRepositoryBase<ContactAttempt, UUID> {}
