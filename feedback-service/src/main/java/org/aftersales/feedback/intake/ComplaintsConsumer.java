package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.feedback.survey.SurveyUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that a complaint was resolved, or nobody reached: whether it was put right only its customer can tell. */
@ApplicationScoped
@Intake
class ComplaintsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final SurveyUseCases surveys;

    ComplaintsConsumer(Inbox inbox, SurveyUseCases surveys) {
        this.inbox = inbox;
        this.surveys = surveys;
    }

    @Override
    public String topic() {
        return "feedback.complaints";
    }

    @Override
    @Incoming("feedback-complaints")
    @Blocking // ordered: a complaint that is resolved twice is asked about once
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("feedback.complaint.resolved.v1", ComplaintResolved.class, this::resolved)
                .on("feedback.complaint.closed.v1", ComplaintClosed.class, this::closed);
    }

    private void closed(ComplaintClosed complaint) {
        if (!complaint.isUnreached()) return;

        surveys.askLater(Trigger.COMPLAINT_RESOLVED, complaint.experience(), complaint.ended());
    }

    private void resolved(ComplaintResolved complaint) {
        surveys.askLater(Trigger.COMPLAINT_RESOLVED, complaint.experience(), complaint.ended());
    }
}
