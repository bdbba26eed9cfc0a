package org.aftersales.feedback.decision;

/** What holds where a tenant has no rule about finished work or resolved complaints. */
final class StandardRule {

    private StandardRule() {}

    static RuleDocument of(DecisionSettings settings) {
        var delay = settings.delay().toString();
        return new RuleDocument(
                "Finished work",
                Trigger.TICKET_FINISHED,
                true,
                null,
                null,
                null,
                delay,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
