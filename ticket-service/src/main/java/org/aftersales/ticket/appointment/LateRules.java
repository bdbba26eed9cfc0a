package org.aftersales.ticket.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class LateRules implements PanacheRepositoryBase<LateRule, AppointmentType> {

    private final AppointmentSettings settings;

    LateRules(AppointmentSettings settings) {
        this.settings = settings;
    }

    /** Where a tenant has said nothing, the usual cut-off counts and nothing costs anything. */
    LateRuleDocument of(AppointmentType type) {
        return findByIdOptional(type)
                .map(LateRule::document)
                .orElseGet(() -> new LateRuleDocument(settings.cutOff().toString(), null, null));
    }

    List<LateRule> all() {
        return list("from LateRule rule order by rule.type");
    }
}
