package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aftersales.loyalty.member.MemberId;

/** Where points are created and moved. Appended to, never corrected: a mistake is undone by another posting. */
@ApplicationScoped
public class LedgerUseCases {
    private final Accounts accounts;
    private final Postings postings;
    private final Clock clock;

    LedgerUseCases(Accounts accounts, Postings postings, Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.clock = clock;
    }

    /** Opens the account of a new member. */
    @Transactional
    public void open(MemberId member) {
        accounts.persistAndFlush(Account.open(member, clock.instant()));
    }

    /** Gives a member points, once for each cause: whether it has been done is for the database to say. */
    @Transactional
    public void credit(Credit credit) {
        var account = accounts.lock(credit.memberId());
        var posting = Posting.issuing(credit, clock);
        if (postings.add(posting)) account.credited(posting);
    }
}
