package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.aftersales.feedback.decision.DecisionUseCases;
import org.aftersales.feedback.delivery.Channel;
import org.aftersales.feedback.template.Spoken;
import org.aftersales.feedback.template.TemplateQuestion;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.privacy.SecretTokens;
import org.jspecify.annotations.Nullable;

/** What whoever writes messages to customers has to do with invitations. */
@ApplicationScoped
@Transactional
public class MessageUseCases {

    private final Invitations invitations;
    private final SurveyLinks links;
    private final Arrivals arrivals;
    private final TemplateUseCases templates;
    private final DecisionUseCases decisions;
    private final SecretTokens tokens;
    private final String publicUrl;
    private final SurveySettings settings;
    private final Clock clock;

    MessageUseCases(
            Invitations invitations,
            SurveyLinks links,
            Arrivals arrivals,
            TemplateUseCases templates,
            DecisionUseCases decisions,
            SecretTokens tokens,
            KitConfig config,
            SurveySettings settings,
            Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.arrivals = arrivals;
        this.templates = templates;
        this.decisions = decisions;
        this.tokens = tokens;
        this.publicUrl = config.publicUrl();
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a message says, whose link works until the invitation ends; none when there is nothing to ask any more.
     *
     * @param token of the link; only its hash is kept
     * @param by which the message goes
     * @param wishes the languages that its reader likes, the dearest first
     */
    public Optional<Invited> invited(UUID invitationId, String token, Channel by, List<String> wishes) {
        var now = clock.instant();
        return invitations
                .findByIdOptional(new InvitationId(invitationId), LockModeType.PESSIMISTIC_WRITE)
                .filter(invitation -> invitation.isAnswerable(now))
                .filter(invitation ->
                        decisions.mayStillBeAsked(invitation.about().customerId()))
                .map(invitation -> {
                    links.open(invitation, tokens.hash(token), Way.of(by));
                    return told(invitation, URI.create(publicUrl + "/s/" + token), wishes);
                });
    }

    /** A message about it has arrived, as far as whoever brought it can tell. */
    public void brought(UUID invitationId, Channel by) {
        arrivals.brought(new InvitationId(invitationId), Way.of(by));
    }

    /** A message that had arrived came back. */
    public void cameBack(UUID invitationId) {
        arrivals.cameBack(new InvitationId(invitationId));
    }

    /** Its row, until the transaction ends: taken before those of its messages by whoever takes both. */
    public void hold(UUID invitationId) {
        invitations.findByIdOptional(new InvitationId(invitationId), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The customers do not want to be asked: what they may still answer ends, be it only as a late answer. It is taken
     * before the work, as whoever forgets them does.
     *
     * @param news says that they do not want to be asked; answers whether that is news
     */
    public boolean optOut(Set<UUID> customers, BooleanSupplier news) {
        var now = clock.instant();
        var asked = invitations.lockAskedOf(customers, now.minus(settings.lateWithin()));
        if (!news.getAsBoolean()) return false;
        asked.forEach(invitation -> invitation.end(InvitationStatus.OPTED_OUT, now));
        return true;
    }

    private Invited told(Invitation invitation, URI page, List<String> wishes) {
        var document = templates.document(invitation.sent().template());
        var spoken = document.spoken(wishes);
        var reference = invitation.about().number();
        return document.rating()
                .map(question -> told(spoken, orEmpty(reference), page, question))
                .orElseGet(() -> new Invited(spoken, orEmpty(reference), page, "", "", "", List.of()));
    }

    private static Invited told(Spoken spoken, String reference, URI page, TemplateQuestion question) {
        var words = spoken.words().of(question);
        var steps = IntStream.rangeClosed(
                        question.type().lowest(), question.type().highest())
                .mapToObj(step -> new Invited.Step(step, URI.create(page + "?rating=" + step)))
                .toList();
        return new Invited(spoken, reference, page, words.text(), orEmpty(words.low()), orEmpty(words.high()), steps);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
