package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.decision.DecisionUseCases;
import org.aftersales.feedback.delivery.DeliveryUseCases;
import org.aftersales.feedback.origin.OriginUseCases;
import org.aftersales.feedback.template.TemplateQuestion;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;

/** How a customer gets from their app, or an agent, to the answer page. */
@ApplicationScoped
class LinkUseCases {

    private final Invitations invitations;
    private final SurveyLinks links;
    private final Arrivals arrivals;
    private final TemplateUseCases templates;
    private final DecisionUseCases decisions;
    private final DeliveryUseCases deliveries;
    private final CustomerUseCases customers;
    private final OriginUseCases origins;
    private final Caller caller;
    private final SecretTokens tokens;
    private final String publicUrl;
    private final Clock clock;

    LinkUseCases(
            Invitations invitations,
            SurveyLinks links,
            Arrivals arrivals,
            TemplateUseCases templates,
            DecisionUseCases decisions,
            DeliveryUseCases deliveries,
            CustomerUseCases customers,
            OriginUseCases origins,
            Caller caller,
            SecretTokens tokens,
            KitConfig config,
            Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.arrivals = arrivals;
        this.templates = templates;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.customers = customers;
        this.origins = origins;
        this.caller = caller;
        this.tokens = tokens;
        this.publicUrl = config.publicUrl();
        this.clock = clock;
    }

    /**
     * A fresh link, beside those that were sent before. Only the hash of its token is kept.
     *
     * @throws OwnWork when staff would make one to what is asked about their own work
     */
    @Transactional
    LinkView mint(InvitationId id) {
        var invitation = invitations.lock(id);
        var customer = invitation.about().customerId();
        if (!customers.visibility().includes(customer)) throw new NotFound();

        var token = tokens.mint();
        if (customers.own().includes(customer)) open(invitation, token.hash());
        else openAsStaff(invitation, token.hash());
        var page = URI.create(publicUrl + "/s/" + token.token());
        return new LinkView(page, invitation.sent().expiresAt(), ratings(invitation, page));
    }

    private void open(Invitation invitation, byte[] tokenHash) {
        links.open(invitation, tokenHash, Way.LINK);
        arrivals.open(invitation.id(), Way.LINK);
    }

    /** Whether it reaches the customer is not known by that. */
    private void openAsStaff(Invitation invitation, byte[] tokenHash) {
        var work = invitation.about().ticketId();
        if (work != null && origins.isWorkOf(work, caller.subject())) throw new OwnWork();
        links.openBy(caller.subject(), invitation, tokenHash);
    }

    /** Why the customer of an invitation was asked, or not. */
    @Transactional
    InvitationExplanation explain(InvitationId id) {
        return new InvitationExplanation(
                InvitationView.of(invitations.get(id)),
                arrivals.told(id).orElse(null),
                decisions.explain(id.value()),
                deliveries.of(id.value()));
    }

    private List<LinkView.Rating> ratings(Invitation invitation, URI page) {
        return templates.document(invitation.sent().template()).rating().map(TemplateQuestion::type).stream()
                .flatMapToInt(scale -> IntStream.rangeClosed(scale.lowest(), scale.highest()))
                .mapToObj(step -> new LinkView.Rating(step, URI.create(page + "?rating=" + step)))
                .toList();
    }

    /** What the caller, as a customer, is being asked at the moment. */
    @Transactional
    List<InvitationView> newestOfCaller(UUID before, int limit) {
        var own = customers.own().customers();
        return invitations.newestAnswerable(own, clock.instant(), before, limit).stream()
                .map(InvitationView::of)
                .toList();
    }

    /** Nobody comes near to what is said about their own work. */
    static final class OwnWork extends Forbidden {
        OwnWork() {
            super("own-work", "This is asked about your own work; somebody else makes the link.");
        }
    }
}
