package org.aftersales.feedback.complaint;

import static java.util.Comparator.naturalOrder;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is promised about one complaint.
 *
 * @param countedIn null where nothing is laid down, or where that was not written down
 */
@Embeddable
record Promises(
        @AttributeOverride(name = "dueAt", column = @Column(name = "due_at"))
        @AttributeOverride(name = "brokenAt", column = @Column(name = "breached_at"))
        @AttributeOverride(name = "keptAt", column = @Column(name = "contacted_at"))
        Promise firstContact,

        @AttributeOverride(name = "dueAt", column = @Column(name = "proposal_due_at"))
        @AttributeOverride(name = "brokenAt", column = @Column(name = "proposal_broken_at"))
        @AttributeOverride(name = "keptAt", column = @Column(name = "proposed_at"))
        Promise proposal,

        @AttributeOverride(name = "dueAt", column = @Column(name = "resolution_due_at"))
        @AttributeOverride(name = "brokenAt", column = @Column(name = "resolution_broken_at"))
        @AttributeOverride(name = "keptAt", column = @Column(name = "resolved_at"))
        Promise resolution,

        @Nullable CountedIn countedIn) {

    Promise get(PromiseKind kind) {
        return switch (kind) {
            case FIRST_CONTACT -> firstContact;
            case PROPOSAL -> proposal;
            case RESOLUTION -> resolution;
        };
    }

    /** Whoever keeps a promise keeps those before it too. */
    Promises keep(PromiseKind kind, Instant now) {
        return switch (kind) {
            case FIRST_CONTACT -> of(firstContact.keep(now), proposal, resolution);
            case PROPOSAL -> of(firstContact.keep(now), proposal.keep(now), resolution);
            case RESOLUTION -> of(firstContact.keep(now), proposal.keep(now), resolution.keep(now));
        };
    }

    /** Breaks what should have been kept by now. */
    Promises passed(Instant now) {
        return of(firstContact.passed(now), proposal.passed(now), resolution.passed(now));
    }

    List<PromiseKind> broken() {
        return Arrays.stream(PromiseKind.values())
                .filter(kind -> get(kind).isBroken())
                .toList();
    }

    /** What was not broken before. */
    List<PromiseKind> brokenSince(Promises before) {
        return broken().stream().filter(kind -> !before.get(kind).isBroken()).toList();
    }

    /** What is still owed, as soon as others promise it; where they promise anything sooner, it is counted as they do. */
    Promises noLaterThan(Promises others) {
        var sooner = of(
                firstContact.noLaterThan(others.firstContact),
                proposal.noLaterThan(others.proposal),
                resolution.noLaterThan(others.resolution));
        if (sooner.equals(this)) return this;
        return new Promises(sooner.firstContact, sooner.proposal, sooner.resolution, others.countedIn);
    }

    /** The next deadline that can still be met. */
    Optional<Instant> next() {
        return Arrays.stream(PromiseKind.values())
                .map(this::get)
                .filter(promise -> promise.isOpen() && !promise.isBroken())
                .map(Promise::dueAt)
                .min(naturalOrder());
    }

    private Promises of(Promise contact, Promise proposed, Promise resolved) {
        return new Promises(contact, proposed, resolved, countedIn);
    }
}
