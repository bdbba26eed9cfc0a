package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.SharedReads;
import org.aftersales.loyalty.ledger.LoyaltyView.ProgrammeBalance;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.member.MemberUseCases.NotAMember;
import org.aftersales.loyalty.member.Membership;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.aftersales.loyalty.tier.TierUseCases;
import org.jspecify.annotations.Nullable;

/** What a member has and how it came about. */
@ApplicationScoped
class LoyaltyUseCases {
    private final MemberUseCases members;
    private final ProgrammeUseCases programmes;
    private final SharedReads<UUID, Holdings> byMember;
    private final SharedReads<String, Holdings> bySubject;
    private final Statements statements;
    private final TierUseCases tiers;
    private final Cursors cursors;
    private final Clock clock;

    LoyaltyUseCases(
            MemberUseCases members,
            ProgrammeUseCases programmes,
            Lots lots,
            Statements statements,
            TierUseCases tiers,
            Cursors cursors,
            Clock clock,
            Tenants tenants) {
        this.members = members;
        this.programmes = programmes;
        this.byMember = new SharedReads<>(tenants, lots::ofMembers);
        this.bySubject = new SharedReads<>(tenants, lots::ofSubjects);
        this.statements = statements;
        this.tiers = tiers;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Looked at together with what others look at, see {@link SharedReads}.
     *
     * @param programme what the same person is in that one; null: the member
     */
    LoyaltyView ofMember(MemberId id, @Nullable String programme) {
        return view(holdings(programme == null ? id : member(id, programme).id()));
    }

    /** As {@link #ofMember}, for whoever asks about themselves. */
    LoyaltyView ofSubject(String subject, @Nullable String programme) {
        if (programme != null) return view(holdings(member(subject, programme).id()));
        return Optional.ofNullable(bySubject.find(subject)).map(this::view).orElseThrow(NotAMember::new);
    }

    @Transactional
    Page<StatementEntry> statementOfMember(MemberId id, @Nullable String programme, PageRequest page) {
        return statement(programme == null ? members.get(id) : member(id, programme), page);
    }

    @Transactional
    Page<StatementEntry> statementOfSubject(String subject, @Nullable String programme, PageRequest page) {
        return statement(member(subject, programme), page);
    }

    private Membership member(MemberId id, String programme) {
        return members.in(programmes.named(programme), id);
    }

    private Membership member(String subject, @Nullable String programme) {
        return members.ofSubject(subject, programmes.named(programme));
    }

    private Holdings holdings(MemberId id) {
        return Optional.ofNullable(byMember.find(id.value())).orElseThrow(NotFound::new);
    }

    private LoyaltyView view(Holdings member) {
        var now = clock.instant();
        return new LoyaltyView(
                member.programme().value(),
                member.memberId().value(),
                member.number(),
                member.enrolledAt(),
                member.balance(now),
                member.expiring(now),
                member.tiers() ? tiers.outlook(member.memberId()).orElse(null) : null,
                everywhere(member).map(one -> ProgrammeBalance.of(one, now)).toList());
    }

    private Stream<Holdings> everywhere(Holdings member) {
        if (!member.elsewhere()) return Stream.of(member);
        return members.everywhere(member.memberId()).stream().map(one -> holdings(one.id()));
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
