package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.jspecify.annotations.Nullable;

/** What tenants say of late changes. */
@ApplicationScoped
@Transactional
class LateRuleUseCases {

    private final LateRules rules;

    LateRuleUseCases(LateRules rules) {
        this.rules = rules;
    }

    /** @param isNew whether nothing was said for the type before */
    record Told(LateRule rule, boolean isNew) {}

    /** Holds for every change from then on, also of appointments that were agreed on before. */
    Told tell(AppointmentType type, LateRuleDocument document, @Nullable String ifMatch) {
        var told = document.checked();
        var known = rules.findByIdOptional(type);
        known.ifPresent(rule -> IfMatch.of(ifMatch).check(rule.version()));
        var rule = known.orElseGet(() -> LateRule.of(type));
        rule.become(told);
        rules.persistAndFlush(rule);
        return new Told(rule, known.isEmpty());
    }

    /** @throws NotFound when nothing was said for the type */
    LateRule find(AppointmentType type) {
        return rules.findByIdOptional(type).orElseThrow(NotFound::new);
    }

    List<LateRule> all() {
        return rules.all();
    }
}
