package org.aftersales.loyalty.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.earning.Installation;

/** How much somebody may put right alone. */
@ApplicationScoped
class CorrectionLimits {
    private final Corrections corrections;
    private final Turns turns;
    private final CorrectionRules rules;
    private final Installation installation;

    CorrectionLimits(Corrections corrections, Turns turns, CorrectionRules rules, Installation installation) {
        this.corrections = corrections;
        this.turns = turns;
        this.rules = rules;
        this.installation = installation;
    }

    /** @throws TooMany when nobody may put right so many */
    void check(long points) {
        if (points > rules.atMost()) throw new TooMany(rules.atMost());
    }

    /**
     * Whether nobody else has to agree. Whoever puts right at the same time, or for the same member, is waited for: first
     * who puts right, then the member.
     */
    boolean alone(Wish wish, Instant now) {
        turns.take("corrections by " + wish.by());
        turns.take("corrections of " + wish.memberId().value());
        var today = now.atZone(installation.zone()).toLocalDate();
        var day = today.atStartOfDay(installation.zone()).toInstant();
        var month = today.withDayOfMonth(1).atStartOfDay(installation.zone()).toInstant();
        var points = wish.points().value();
        return points <= rules.alone()
                && corrections.bookedBy(wish.by(), day) + points <= rules.alonePerDay()
                && corrections.bookedFor(wish.memberId(), month) + points <= rules.perMemberAndMonth();
    }

    static final class TooMany extends RuleViolated {
        TooMany(long most) {
            super(
                    "too-many-points",
                    "A correction has %d points at most.".formatted(most),
                    List.of(new Violation("/points", "too-many-points", Long.toString(most))));
        }
    }
}
