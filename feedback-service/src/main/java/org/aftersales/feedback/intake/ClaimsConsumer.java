package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.feedback.origin.OriginUseCases;
import org.aftersales.feedback.survey.SurveyUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which claims were decided: how a decision felt is asked about where a rule says so. */
@ApplicationScoped
@Intake
class ClaimsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final SurveyUseCases surveys;
    private final OriginUseCases origins;

    ClaimsConsumer(Inbox inbox, SurveyUseCases surveys, OriginUseCases origins) {
        this.inbox = inbox;
        this.surveys = surveys;
        this.origins = origins;
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
                .on(
                        "warranty.claim.approved.v1",
                        ClaimDecided.class,
                        claim -> decided(claim, event.as(ClaimApproved.class).approvedAt()))
                .on(
                        "warranty.claim.rejected.v1",
                        ClaimDecided.class,
                        claim -> decided(claim, event.as(ClaimRejected.class).rejectedAt()));
    }

    private void decided(ClaimDecided claim, Instant at) {
        origins.made(claim.claimId(), claim.gtin(), claim.serial());
        surveys.askLater(Trigger.CLAIM_DECIDED, claim.experience(), at);
    }
}
