package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.decision.HappeningUseCases;

/** Forgets the people who were asked; what was answered stays, in scores, as nobody's. */
@ApplicationScoped
@Transactional
public class ErasureUseCases {

    private final Invitations invitations;
    private final CustomerUseCases customers;
    private final HappeningUseCases happenings;
    private final SurveyLinks links;
    private final Comments comments;
    private final Drafts drafts;
    private final Clock clock;

    ErasureUseCases(
            Invitations invitations,
            CustomerUseCases customers,
            HappeningUseCases happenings,
            SurveyLinks links,
            Comments comments,
            Drafts drafts,
            Clock clock) {
        this.invitations = invitations;
        this.customers = customers;
        this.happenings = happenings;
        this.links = links;
        this.comments = comments;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * What they are being asked ends, with its links, also what has just expired or is just being decided, and their own words
     * are gone. Forgetting again changes nothing.
     */
    public void forget(UUID customerId) {
        var now = clock.instant();
        invitations.lockAllOf(customerId); // before the turn, as whoever decides about one of them does
        customers.takeTurn(customerId);
        invitations.lockAllOf(customerId).forEach(invitation -> invitation.end(InvitationStatus.REVOKED, now));
        happenings.forget(customerId);
        links.purgeOf(customerId);
        drafts.purgeOf(customerId);
        comments.purgeOf(customerId);
    }
}
