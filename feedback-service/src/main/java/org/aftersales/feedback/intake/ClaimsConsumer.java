package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.feedback.failure.FailureUseCases;
import org.aftersales.feedback.origin.OriginUseCases;
import org.aftersales.feedback.survey.Ended;
import org.aftersales.feedback.survey.SurveyUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns what owners claim to be broken, and what was decided: how that felt is asked about where a rule says so. */
@ApplicationScoped
@Intake
class ClaimsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final SurveyUseCases surveys;
    private final OriginUseCases origins;
    private final FailureUseCases failures;

    ClaimsConsumer(Inbox inbox, SurveyUseCases surveys, OriginUseCases origins, FailureUseCases failures) {
        this.inbox = inbox;
        this.surveys = surveys;
        this.origins = origins;
        this.failures = failures;
    }

    @Override
    public String topic() {
        return "warranty.claims";
    }

    @Override
    @Incoming("warranty-claims")
    @Blocking // ordered: a claim that is decided twice is asked about once
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("warranty.claim.filed.v1", ClaimFiled.class, this::filed)
                .on(
                        "warranty.claim.approved.v1",
                        ClaimDecided.class,
                        claim -> decided(claim, event.as(ClaimApproved.class).ended()))
                .on(
                        "warranty.claim.rejected.v1",
                        ClaimDecided.class,
                        claim -> decided(claim, event.as(ClaimRejected.class).ended()));
    }

    private void filed(ClaimFiled claim) {
        origins.made(claim.claimId(), claim.gtin(), claim.serial());
        failures.claimed(claim.claimId(), claim.gtin(), claim.filedAt());
    }

    private void decided(ClaimDecided claim, Ended ended) {
        origins.made(claim.claimId(), claim.gtin(), claim.serial());
        surveys.askLater(Trigger.CLAIM_DECIDED, claim.experience(), ended);
    }
}
