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
import org.aftersales.feedback.template.TemplateQuestion;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.problem.NotFound;

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
        this.tokens = tokens;
        this.publicUrl = config.publicUrl();
        this.clock = clock;
    }

    /** A fresh link, beside those that were sent before. Only the hash of its token is kept. */
    @Transactional
    LinkView mint(InvitationId id) {
        var invitation = invitations.lock(id);
        if (!customers.visibility().includes(invitation.about().customerId())) throw new NotFound();

        var token = tokens.mint();
        links.open(invitation, token.hash(), Way.LINK);
        arrivals.open(id, Way.LINK);
        var page = URI.create(publicUrl + "/s/" + token.token());
        return new LinkView(page, invitation.sent().expiresAt(), ratings(invitation, page));
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
}
