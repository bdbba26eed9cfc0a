package org.aftersales.feedback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.aftersales.feedback.decision.RuleRef;
import org.aftersales.feedback.decision.Trigger;

/**
 * What made it an invitation: what happened, and the rule that asks about it.
 *
 * @param turn which time it is, where a rule asks about the same again and again; else {@link #ONCE}
 */
@Embeddable
record Plan(
        @Enumerated(EnumType.STRING) @Column(name = "trigger")
        Trigger trigger,

        @Embedded RuleRef rule,
        @Column(name = "turn") Instant turn) {

    static final Instant ONCE = Instant.EPOCH;

    static Plan once(Trigger trigger, RuleRef rule) {
        return new Plan(trigger, rule, ONCE);
    }
}
