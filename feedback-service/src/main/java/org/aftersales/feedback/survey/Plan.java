package org.aftersales.feedback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.aftersales.feedback.decision.RuleRef;
import org.aftersales.feedback.decision.Trigger;

/** What made it an invitation: what happened, and the rule that asks about it. */
@Embeddable
record Plan(
        @Enumerated(EnumType.STRING) @Column(name = "trigger")
        Trigger trigger,

        @Embedded RuleRef rule) {}
