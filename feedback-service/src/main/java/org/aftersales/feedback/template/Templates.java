package org.aftersales.feedback.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Templates implements Aggregates<Template, TemplateId> {

    Optional<Template> find(TemplateRef ref) {
        return find("code = ?1 and number = ?2", ref.code(), ref.version()).firstResultOptional();
    }

    int latest(String code) {
        return find("code = ?1 order by number desc", code)
                .firstResultOptional()
                .map(template -> template.ref().version())
                .orElse(0);
    }

    Optional<Template> newestPublished(String code) {
        return find("code = ?1 and status = ?2 order by number desc", code, TemplateStatus.PUBLISHED)
                .firstResultOptional();
    }

    /** By code and number, behind a version. */
    List<Template> inOrder(TemplateRef behind, int limit) {
        return find("code > ?1 or code = ?1 and number > ?2 order by code, number", behind.code(), behind.version())
                .range(0, limit - 1)
                .list();
    }
}
