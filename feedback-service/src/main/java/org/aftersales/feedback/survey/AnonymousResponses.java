package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.template.TemplateRef;

@ApplicationScoped
class AnonymousResponses implements PanacheRepositoryBase<AnonymousResponse, UUID> {

    long countOf(TemplateRef survey) {
        return count("template.code = ?1 and template.version = ?2", survey.code(), survey.version());
    }

    /** In the order of their ids, which mean nothing. */
    List<AnonymousResponse> of(TemplateRef survey, UUID before, int limit) {
        return find(
                        "template.code = ?1 and template.version = ?2 and id < ?3 order by id desc",
                        survey.code(),
                        survey.version(),
                        before)
                .range(0, limit)
                .list();
    }
}
