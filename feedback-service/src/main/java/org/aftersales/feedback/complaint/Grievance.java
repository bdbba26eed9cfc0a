package org.aftersales.feedback.complaint;

import static org.aftersales.feedback.template.Dimension.EMOTION;
import static org.aftersales.feedback.template.Dimension.QUALITY;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.feedback.template.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Who complains about what, frozen as it was when the complaint was opened.
 *
 * @param ticketId the work complained about, or, from a ticket of complaint, that ticket
 * @param invitationId the survey whose answer it was
 * @param unitId the product complained about
 * @param incidentId what happened, also by other complaints about it; null before the complaint is opened
 * @param follows that earlier complaint
 * @param bad what was bad in an answer, by the names of what it measures; none where nobody had been asked
 * @param centre the service centre that was responsible for the work; null where none is known. When the work moves to another
 *     one, what was promised stays promised, counted in the hours of this one
 */
@Embeddable
record Grievance(
        @Enumerated(EnumType.STRING) Source source,
        UUID customerId,
        String retailerId,
        @Nullable UUID ticketId,
        @Nullable UUID invitationId,
        @Nullable UUID unitId,
        @Nullable UUID incidentId,
        @Nullable UUID follows,
        List<String> bad,
        @Nullable String centre) {

    private static final Set<Dimension> LEVELS = Set.of(QUALITY, EMOTION);

    static Grievance of(BadExperience experience) {
        return new Grievance(
                Source.ANSWER,
                experience.customerId(),
                experience.retailerId(),
                experience.ticketId(),
                experience.invitationId(),
                experience.unitId(),
                null,
                null,
                experience.bad().stream().map(Dimension::name).sorted().toList(),
                null);
    }

    /** What is still wrong after a complaint: the same work and product, and the same that happened. */
    Grievance following(Complaint earlier) {
        var before = earlier.grievance();
        return new Grievance(
                source,
                customerId,
                retailerId,
                before.ticketId(),
                invitationId,
                before.unitId(),
                before.incident(earlier.key()),
                earlier.key(),
                bad,
                centre);
    }

    /** The same, as part of what happened. */
    Grievance of(UUID incident) {
        return new Grievance(
                source, customerId, retailerId, ticketId, invitationId, unitId, incident, follows, bad, centre);
    }

    /** The same, of work that a service centre is responsible for. */
    Grievance at(@Nullable String responsible) {
        return new Grievance(
                source, customerId, retailerId, ticketId, invitationId, unitId, incidentId, follows, bad, responsible);
    }

    /** With what was found bad as well when the answer was changed. */
    Grievance alsoBad(Set<Dimension> more) {
        var names = Stream.concat(bad.stream(), more.stream().map(Dimension::name));
        return new Grievance(
                source,
                customerId,
                retailerId,
                ticketId,
                invitationId,
                unitId,
                incidentId,
                follows,
                names.distinct().sorted().toList(),
                centre);
    }

    /** From somebody who was not asked. */
    static Grievance told(
            Source source, UUID customerId, String retailerId, @Nullable UUID ticketId, @Nullable UUID unitId) {
        return new Grievance(source, customerId, retailerId, ticketId, null, unitId, null, null, List.of(), null);
    }

    /**
     * What happened: of several complaints about it, one is compensated.
     *
     * @param complaint that this is the grievance of
     */
    UUID incident(UUID complaint) {
        if (incidentId != null) return incidentId;
        return ticketId == null ? complaint : ticketId;
    }

    /** Whether a later answer measures any of what was bad, or anything where nobody had been asked. */
    boolean isMeasuredBy(LaterAnswer later) {
        return bad.isEmpty() || !same(later.told()).isEmpty();
    }

    /**
     * Whether a later answer says that it was put right: at least neutral in all of what was bad that it measures, and in
     * all that it measures where it measures none of that. Empty where it does not say: its author has left, or it is the
     * answer that was the complaint, said otherwise.
     */
    Optional<Boolean> isPutRightBy(LaterAnswer later) {
        if (later.invitationId().equals(invitationId)) return Optional.empty();
        var wanted = bad.isEmpty() ? LEVELS : wrong();
        if (later.partial() && !later.told().containsAll(wanted)) return Optional.empty();
        var same = same(later.told());
        var judged = same.isEmpty() ? later.told() : same;
        if (judged.isEmpty()) return Optional.empty();
        return Optional.of(judged.stream().noneMatch(later.bad()::contains));
    }

    private Set<Dimension> same(Collection<Dimension> told) {
        var same = wrong();
        same.retainAll(told);
        return same;
    }

    /** What was bad. */
    Set<Dimension> wrong() {
        var wrong = EnumSet.noneOf(Dimension.class);
        bad.forEach(name -> wrong.add(Dimension.valueOf(name)));
        return wrong;
    }
}
