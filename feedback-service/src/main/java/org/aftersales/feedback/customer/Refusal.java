package org.aftersales.feedback.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;

/**
 * A customer's word, by the link under a message, that they do not want to be asked.
 *
 * <p>Invariants: it is told once however often it is said, and taken back once; it counts more than any allowance until it is
 * known that whoever keeps those has heard of it. The hardest race is saying it twice at once: its row is locked.
 */
@Entity
@Table(name = "refusal")
@Topic("feedback.opt-outs")
class Refusal extends Aggregate {

    /** The customer. */
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RefusalStatus status;

    private Instant since;

    static Refusal first(UUID customer, Instant now) {
        var refusal = new Refusal();
        refusal.id = customer;
        refusal.status = RefusalStatus.TAKEN_BACK;
        refusal.say(now);
        return refusal;
    }

    /** They do not want to be asked; answers whether that is news. */
    boolean say(Instant now) {
        if (!status.permits(RefusalStatus.SAID)) return false;

        status = status.to(RefusalStatus.SAID);
        since = now;
        raise(new RefusalEvent.OptedOut(id, now));
        return true;
    }

    /** They may be asked again; answers whether that is news. */
    boolean takeBack(Instant now) {
        if (!holds()) return false;

        status = status.to(RefusalStatus.TAKEN_BACK);
        raise(new RefusalEvent.OptedIn(id, now));
        return true;
    }

    /** Whoever keeps what people allow has told that this is not allowed: from now on they speak last. */
    void heard() {
        if (status.permits(RefusalStatus.HEARD)) status = status.to(RefusalStatus.HEARD);
    }

    /** They have allowed it elsewhere; answers whether that is a newer word, which nobody needs to be told. */
    boolean allowed() {
        if (!status.isHeard()) return false;

        status = status.to(RefusalStatus.TAKEN_BACK);
        return true;
    }

    /** Nobody is the customer any more. */
    void forget() {
        if (holds()) status = status.to(RefusalStatus.TAKEN_BACK);
    }

    boolean holds() {
        return status.permits(RefusalStatus.TAKEN_BACK);
    }

    @Override
    public UUID key() {
        return id;
    }

    @SuppressWarnings("NullAway.Init")
    protected Refusal() {}
}
