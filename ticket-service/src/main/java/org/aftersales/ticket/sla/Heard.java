package org.aftersales.ticket.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;

/**
 * What has come about of a ticket, whether or not its policy asked for it: another policy may, and what it promises until
 * then was kept long ago.
 *
 * @param facts their names, each followed by a space
 */
@Embeddable
record Heard(@Column(name = "heard") String facts) {
    static final Heard NOTHING = new Heard("");

    Heard with(Fact fact) {
        return isNew(fact) ? new Heard(facts + fact + " ") : this;
    }

    /** Whether it is worth remembering and was not heard before. */
    boolean isNew(Fact fact) {
        return fact.staysTrue() && !contains(fact);
    }

    boolean containsAny(Collection<Fact> some) {
        return some.stream().anyMatch(this::contains);
    }

    private boolean contains(Fact fact) {
        return (" " + facts).contains(" " + fact + " ");
    }
}
