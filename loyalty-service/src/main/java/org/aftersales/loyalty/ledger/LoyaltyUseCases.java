package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.SharedReads;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.member.MemberUseCases.NotAMember;
import org.aftersales.loyalty.member.Membership;
import org.aftersales.loyalty.tier.TierUseCases;
import org.jspecify.annotations.Nullable;

/** What a member has and how it came about. */
@ApplicationScoped
class LoyaltyUseCases {
    private final MemberUseCases members;
    private final SharedReads<UUID, Holdings> byMember;
    private final SharedReads<String, Holdings> bySubject;
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
            Clock clock,
            Transactions transactions,
            Tenants tenants) {
        this.members = members;
        this.byMember = new SharedReads<>(transactions, tenants, lots::ofMembers);
        this.bySubject = new SharedReads<>(transactions, tenants, lots::ofSubjects);
        this.statements = statements;
        this.tiers = tiers;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Looked at together with what others look at, see {@link SharedReads}. */
    LoyaltyView ofMember(MemberId id) {
        return Optional.ofNullable(byMember.find(id.value())).map(this::view).orElseThrow(NotFound::new);
    }

    /** As {@link #ofMember}, for whoever asks about themselves. */
    LoyaltyView ofSubject(String subject) {
        return Optional.ofNullable(bySubject.find(subject)).map(this::view).orElseThrow(NotAMember::new);
    }

    @Transactional
    Page<StatementEntry> statementOfMember(MemberId id, PageRequest page) {
        return statement(members.get(id), page);
    }

    @Transactional
    Page<StatementEntry> statementOfSubject(String subject, PageRequest page) {
        return statement(members.ofSubject(subject), page);
    }

    private LoyaltyView view(Holdings member) {
        var now = clock.instant();
        return new LoyaltyView(
                member.memberId().value(),
                member.number(),
                member.enrolledAt(),
                member.balance(now),
                member.expiring(now),
                member.tiers() ? tiers.outlook(member.memberId()).orElse(null) : null);
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
