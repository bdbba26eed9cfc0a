package org.aftersales.feedback.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SurveyContacts implements PanacheRepositoryBase<SurveyContact, UUID> {}
