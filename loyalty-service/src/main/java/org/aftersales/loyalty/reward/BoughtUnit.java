package org.aftersales.loyalty.reward;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.MemberId;

/**
 * A unit that points may have been spent on.
 *
 * @param family it, and all that were given in place of one another with it
 * @param buyers the members of main who bought it; nobody while its registration is not known
 * @param gone whether it came back or was passed on
 * @param refunds of it, the oldest first
 */
record BoughtUnit(UUID id, Set<UUID> family, Set<MemberId> buyers, boolean gone, List<ReturnedLine> refunds) {

    boolean wentBack() {
        if (gone) return true;
        var refunded = refunds.stream().mapToLong(ReturnedLine::returned).sum();
        return refunds.stream().anyMatch(line -> refunded >= line.bought());
    }
}
