package org.aftersales.feedback.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.feedback.survey.Occasion;

@ApplicationScoped
class SurveyDecisions implements PanacheRepositoryBase<SurveyDecision, UUID> {

    /** All that was decided about customers, the first decision first. */
    List<SurveyDecision> ofCustomers(Set<UUID> customers) {
        return list("customerId in ?1 order by decidedAt, id", customers);
    }

    List<SurveyDecision> about(UUID invitation) {
        return list("invitationId = ?1 order by decidedAt, id", invitation);
    }

    /** All that was decided about any of these, the first decision first. */
    List<SurveyDecision> about(Collection<UUID> invitations) {
        return list("invitationId in ?1 order by decidedAt, id", invitations);
    }

    /** The latest first. */
    List<SurveyDecision> between(Instant from, Instant until, int limit) {
        return find("decidedAt >= ?1 and decidedAt < ?2 order by decidedAt desc, id desc", from, until)
                .range(0, limit - 1)
                .list();
    }

    /** What was sent to customers from a moment on, and before another. */
    List<SurveyDecision> sentTo(Set<UUID> customers, Instant from, Instant until) {
        return list(
                "customerId in ?1 and decision = ?2 and decidedAt >= ?3 and decidedAt < ?4",
                customers,
                Decision.SEND,
                from,
                until);
    }

    /** When somebody was asked for the {@code nth} time, counted back, after a moment. */
    Optional<Instant> nthLatest(Set<UUID> customers, int nth, Instant after) {
        return find(
                        "customerId in ?1 and decision = ?2 and decidedAt > ?3 order by decidedAt desc",
                        customers,
                        Decision.SEND,
                        after)
                .range(nth - 1, nth - 1)
                .firstResultOptional()
                .map(SurveyDecision::decidedAt);
    }

    /**
     * Until when the ceiling has put off what somebody is to be asked on an occasion, the latest last: what is decided again
     * after a moment, and was not yet.
     */
    List<Instant> putOff(Set<UUID> customers, Occasion occasion, Instant after) {
        return find(
                        "from SurveyDecision put where put.customerId in ?1 and put.occasion = ?2 and put.decision = ?3"
                                + " and put.gate = ?4 and put.deferredUntil > ?5 and not exists (select 1 from"
                                + " SurveyDecision later where later.invitationId = put.invitationId"
                                + " and later.decidedAt > put.decidedAt) order by put.deferredUntil",
                        customers,
                        occasion,
                        Decision.DEFER,
                        Gate.CEILING,
                        after)
                .stream()
                .map(SurveyDecision::deferredUntil)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** What was put off by the ceiling in a time, of all surveys on an occasion; each invitation once. */
    List<UUID> putOffBetween(Occasion occasion, Instant from, Instant until) {
        return find(
                        "occasion = ?1 and decision = ?2 and gate = ?3 and decidedAt >= ?4 and decidedAt < ?5",
                        occasion,
                        Decision.DEFER,
                        Gate.CEILING,
                        from,
                        until)
                .stream()
                .map(SurveyDecision::invitationId)
                .distinct()
                .toList();
    }

    /** When somebody was asked a survey latest, after a moment. */
    Optional<Instant> latest(Set<UUID> customers, String survey, Instant after) {
        return find(
                        "customerId in ?1 and survey = ?2 and decision = ?3 and decidedAt > ?4 order by decidedAt desc",
                        customers,
                        survey,
                        Decision.SEND,
                        after)
                .firstResultOptional()
                .map(SurveyDecision::decidedAt);
    }
}
