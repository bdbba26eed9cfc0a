package org.aftersales.feedback.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.aftersales.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a rule.
 *
 * @param version from 1, without gaps; 0 for what holds where a tenant has no rule
 */
@Embeddable
@Schema(name = "SurveyRuleVersion")
public record RuleRef(
        @Column(name = "rule_code") String code,
        @Column(name = "rule_version") int version) {

    static final String CODE = "[a-z][a-z0-9-]{0,63}";

    /** @throws NotFound for what can be the name of no version */
    static RuleRef of(String code, int version) {
        if (version < 1 || !code.matches(CODE)) throw new NotFound();
        return new RuleRef(code, version);
    }
}
