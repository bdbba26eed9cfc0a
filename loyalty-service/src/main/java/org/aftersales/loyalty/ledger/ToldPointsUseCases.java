package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aftersales.loyalty.member.MemberId;

/** Hands over what the ledger keeps of a member. */
@ApplicationScoped
public class ToldPointsUseCases {
    private final Lots lots;
    private final Statements statements;
    private final ExpiryNotices notices;
    private final Clock clock;

    ToldPointsUseCases(Lots lots, Statements statements, ExpiryNotices notices, Clock clock) {
        this.lots = lots;
        this.statements = statements;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public ToldPoints of(MemberId member) {
        var now = clock.instant();
        var holdings = lots.of(member);
        return new ToldPoints(
                holdings.balance(now),
                holdings.expiring(now),
                statements.of(member, null, Integer.MAX_VALUE),
                notices.told(member));
    }
}
