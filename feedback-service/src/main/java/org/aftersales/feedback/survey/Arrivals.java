package org.aftersales.feedback.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Whom invitations have reached, and by which way; each counted as it is known. */
@ApplicationScoped
class Arrivals implements PanacheRepositoryBase<Arrival, UUID> {

    private final Invitations invitations;
    private final AskedTallies tallies;

    Arrivals(Invitations invitations, AskedTallies tallies) {
        this.invitations = invitations;
        this.tallies = tallies;
    }

    /** It was sent, by a way that is yet to prove. */
    void expect(Invitation invitation, Way way, Instant now) {
        persist(Arrival.expected(invitation.key(), way));
        tallies.asked(invitation.about(), way, now);
    }

    /** A message about it has arrived. */
    void brought(InvitationId id, Way by) {
        change(id, arrival -> arrival.brought(by));
    }

    /** A message that had arrived came back. */
    void cameBack(InvitationId id) {
        change(id, arrival -> arrival.cameBack(invitations.get(id).status().isAnswered()));
    }

    /** Somebody holds its link, or has sent something by it. */
    void open(InvitationId id, Way by) {
        change(id, arrival -> arrival.open(by));
    }

    /** Whoever answers by a way has got it; counted by the caller together with the answer. */
    Change answered(InvitationId id, Way by) {
        return changed(held(id), arrival -> arrival.open(by));
    }

    /** By which way it reached its customer, or is to reach them. */
    Way way(InvitationId id) {
        return held(id).counted().way();
    }

    /** How an invitation was counted, and how it is to be counted now. */
    record Change(Arrived before, Arrived now) {}

    private void change(InvitationId id, Consumer<Arrival> what) {
        var changed = changed(held(id), what);
        if (!changed.before().equals(changed.now())) tallies.moved(invitations.get(id), changed);
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
