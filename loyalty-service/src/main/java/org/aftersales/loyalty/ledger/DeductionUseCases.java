package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.tier.TierUseCases;
import org.jspecify.annotations.Nullable;

/** Takes points that a member should never have had. */
@ApplicationScoped
public class DeductionUseCases {
    private final Books books;
    private final Givings givings;
    private final TierUseCases tiers;
    private final LedgerRules rules;
    private final Clock clock;

    DeductionUseCases(Books books, Givings givings, TierUseCases tiers, LedgerRules rules, Clock clock) {
        this.books = books;
        this.givings = givings;
        this.tiers = tiers;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Sees whether a posting can be put right by so many points.
     *
     * @param posting of the member, by which they were given points
     * @throws NothingGiven when by it they were not
     * @throws MoreThanGiven when fewer are left of them after what was taken back before
     */
    @Transactional
    public void check(MemberId member, UUID posting, Points points) {
        var given = givings.by(posting, member).orElseThrow(NothingGiven::new);
        if (points.value() > given.left()) throw new MoreThanGiven(given.left());
    }

    /**
     * Takes points. Those that correct a posting are taken from what it gave first, of which what has ended costs nothing
     * else, count no longer towards a tier, and will not be taken once more when what earned them comes back. Whoever calls sees to it that it is not asked twice,
     * and writes the answer down before the member's account is free again.
     *
     * @param posting that is put right; null for none
     * @throws RuleViolated as {@link #check}
     */
    @Transactional(TxType.MANDATORY)
    public Deducted deduct(MemberId member, UUID correction, Points points, @Nullable UUID posting) {
        var now = clock.instant();
        var lot = posting == null ? null : lot(member, posting);
        var book = books.open(member, lot == null ? List.of() : List.of(lot));
        if (lot != null) check(member, posting, points); // from here on nobody else takes back what the posting gave
        var taken = new Deduction(book.purse()).take(points.value(), lot, rules.shortfall(), now);
        if (!taken.entries().isEmpty()) {
            book.account().moved(books.move(book, new Cause(Reason.DEDUCTION, correction), taken.entries(), now));
        }
        if (lot != null) {
            tiers.count(member, correction, lot, -points.value());
            tiers.judge(member);
        }
        return new Deducted(
                lot, taken.fromPending() + taken.fromAvailable(), taken.lapsed(), taken.debt(), taken.shortfall());
    }

    private UUID lot(MemberId member, UUID posting) {
        return givings.by(posting, member).orElseThrow(NothingGiven::new).lotId();
    }

    static final class NothingGiven extends RuleViolated {
        NothingGiven() {
            super(
                    "nothing-given",
                    "By this posting the member was given nothing.",
                    List.of(new Violation("/postingId", "nothing-given", "gave the member no points")));
        }
    }

    static final class MoreThanGiven extends RuleViolated {
        MoreThanGiven(long left) {
            super(
                    "more-than-given",
                    "Of what the posting gave, %d points are left to be taken back.".formatted(left),
                    List.of(new Violation("/points", "more-than-given", Long.toString(left))));
        }
    }
}
