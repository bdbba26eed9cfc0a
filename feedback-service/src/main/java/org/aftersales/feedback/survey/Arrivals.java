package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Whom invitations have reached, by which way, and how far they came; each counted as it is known. */
@ApplicationScoped
class Arrivals implements PanacheRepositoryBase<Arrival, UUID> {

    private final Invitations invitations;
    private final AskedTallies tallies;
    private final Clock clock;

    Arrivals(Invitations invitations, AskedTallies tallies, Clock clock) {
        this.invitations = invitations;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** It was sent, by a way that is yet to prove. */
    void expect(Invitation invitation, Way way) {
        persist(Arrival.expected(invitation.key(), way));
        tallies.asked(invitation, way);
    }

    /** A message about it has arrived. */
    void brought(InvitationId id, Way by) {
        change(id, arrival -> arrival.brought(by));
    }

    /** A message that had arrived came back. */
    void cameBack(InvitationId id) {
        change(id, Arrival::cameBack);
    }

    /** Somebody holds its link, or has sent something by it. */
    void open(InvitationId id, Way by) {
        change(id, arrival -> arrival.open(by));
    }

    /** Somebody has the page before them, or has begun to answer; answers the way by which it reached them. */
    Way show(InvitationId id, Sign sign, Way by) {
        return change(id, arrival -> arrival.show(sign, by, clock.instant()));
    }

    /** Whoever answers by a way has got it; counted by the caller together with the answer, and told with it. */
    Change answered(InvitationId id, Way by) {
        return changed(held(id), arrival -> arrival.answer(by));
    }

    /** As {@link #answered}, counted at once: nothing of what was answered is written with it. Answers the way. */
    Way close(InvitationId id, Way by) {
        return change(id, arrival -> arrival.answer(by));
    }

    /** By which way it reached its customer, or is to reach them. */
    Way way(InvitationId id) {
        return held(id).counted().way();
    }

    /** None of what was never sent. */
    Optional<Reached> told(InvitationId id) {
        return findByIdOptional(id.value()).map(Arrival::told);
    }

    /** How an invitation was counted, and how it is to be counted now. */
    record Change(Arrived before, Arrived now) {}

    private Way change(InvitationId id, Consumer<Arrival> what) {
        var changed = changed(held(id), what);
        var invitation = invitations.get(id);
        if (!changed.before().equals(changed.now())) tallies.moved(invitation, changed);
        if (!changed.now().reachesAs(changed.before())) invitation.reached(changed.now(), clock.instant());
        return changed.now().way();
    }

    private static Change changed(Arrival arrival, Consumer<Arrival> what) {
        var before = arrival.counted();
        what.accept(arrival);
        return new Change(before, arrival.counted());
    }

    private Arrival held(InvitationId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
