package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.member.Membership;
import org.aftersales.loyalty.tier.TierUseCases;
import org.jspecify.annotations.Nullable;

/** What a member has and how it came about. */
@ApplicationScoped
class LoyaltyUseCases {
    private final MemberUseCases members;
    private final Lots lots;
    private final Statements statements;
    private final TierUseCases tiers;
    private final Cursors cursors;
    private final Clock clock;

    LoyaltyUseCases(
            MemberUseCases members,
            Lots lots,
            Statements statements,
            TierUseCases tiers,
            Cursors cursors,
            Clock clock) {
        this.members = members;
        this.lots = lots;
        this.statements = statements;
        this.tiers = tiers;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    LoyaltyView ofMember(MemberId id) {
        return view(members.get(id));
    }

    @Transactional
    LoyaltyView ofSubject(String subject) {
        return view(members.ofSubject(subject));
    }

    @Transactional
    Page<StatementEntry> statementOfMember(MemberId id, PageRequest page) {
        return statement(members.get(id), page);
    }

    @Transactional
    Page<StatementEntry> statementOfSubject(String subject, PageRequest page) {
        return statement(members.ofSubject(subject), page);
    }

    private LoyaltyView view(Membership member) {
        var now = clock.instant();
        return new LoyaltyView(
                member.id().value(),
                member.number(),
                member.enrolledAt(),
                lots.balance(member.id(), now),
                lots.expiring(member.id(), now),
                tiers.outlook(member.id()).orElse(null));
    }

    private Page<StatementEntry> statement(Membership member, PageRequest page) {
        var filter = "statement/" + member.id().value();
        var rows = statements.of(member.id(), position(page, filter), page.limit() + 1);
        return cursors.page(rows, page, filter, row -> row.postingId().toString(), row -> row);
    }

    private @Nullable UUID position(PageRequest page, String filter) {
        return page.after() == null ? null : UUID.fromString(cursors.open(page.after(), filter));
    }
}
