package org.aftersales.ticket.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.jspecify.annotations.Nullable;

/** Which rules of skills there are. */
@ApplicationScoped
@Transactional
class SkillRuleUseCases {
    private final SkillRules rules;

    SkillRuleUseCases(SkillRules rules) {
        this.rules = rules;
    }

    /** What was put, and whether it is new. */
    record Put(SkillRule rule, boolean created) {}

    /** Adds a rule, or changes one; tickets that are there need what they needed. */
    Put put(String code, SkillRuleDocument told, @Nullable String ifMatch) {
        var known = rules.findByIdOptional(code);
        if (known.isEmpty()) {
            var rule = SkillRule.of(code, told);
            rules.persistAndFlush(rule);
            return new Put(rule, true);
        }
        var rule = known.get();
        if (!rule.document().equals(told)) {
            IfMatch.of(ifMatch).check(rule.version());
            rule.change(told);
            rules.flush();
        }
        return new Put(rule, false);
    }

    SkillRule find(String code) {
        return rules.findByIdOptional(code).orElseThrow(NotFound::new);
    }

    /** In the order in which tickets are held against them. */
    List<SkillRule> all() {
        return SkillRule.ordered(rules.listAll());
    }
}
