package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SurveyLinks implements PanacheRepositoryBase<SurveyLink, InvitationId> {

    /** Makes this the one link of its invitation; the invitation's row is locked by the caller. */
    void supersede(SurveyLink link) {
        getEntityManager().merge(link);
    }
}
