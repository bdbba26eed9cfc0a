package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.decision.RuleUseCases;
import org.aftersales.kit.timer.TimerHandler;

@ApplicationScoped
class RelationshipTimer implements TimerHandler {

    private final RelationshipUseCases relationships;

    RelationshipTimer(RelationshipUseCases relationships) {
        this.relationships = relationships;
    }

    @Override
    public String kind() {
        return RuleUseCases.STANDING;
    }

    @Override
    public void due(UUID ruleId, Instant dueAt) {
        relationships.ask(ruleId, dueAt.minus(RuleUseCases.ROUND));
    }
}
