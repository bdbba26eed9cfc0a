package org.aftersales.loyalty.ledger;

import java.util.UUID;

/**
 * What points move for; nothing moves points twice.
 *
 * @param id the unit of a registration, the invitation of a survey; see {@link Reason}
 * @param part 0, or which of the steps in which one cause moves points
 */
public record Cause(Reason reason, UUID id, int part) {

    public Cause(Reason reason, UUID id) {
        this(reason, id, 0);
    }
}
