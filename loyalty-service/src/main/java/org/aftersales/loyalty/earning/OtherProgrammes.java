package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.aftersales.loyalty.ledger.CreditUseCases;
import org.aftersales.loyalty.ledger.LedgerUseCases;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.Elsewhere;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MembershipUseCases;
import org.aftersales.loyalty.programme.Joins;
import org.aftersales.loyalty.programme.ProgrammeUseCases;

/**
 * Where else than in main an event counts: in each programme of which the person was a member when it happened. That is
 * told by when it happened alone, so the order in which joining, linking and events are heard of changes nothing.
 */
@ApplicationScoped
class OtherProgrammes {
    private final ProgrammeUseCases programmes;
    private final MembershipUseCases memberships;
    private final LateEarnings earnings;
    private final LedgerUseCases ledger;
    private final CreditUseCases accounting;
    private final Judging judging;

    OtherProgrammes(
            ProgrammeUseCases programmes,
            MembershipUseCases memberships,
            LateEarnings earnings,
            LedgerUseCases ledger,
            CreditUseCases accounting,
            Judging judging) {
        this.programmes = programmes;
        this.memberships = memberships;
        this.earnings = earnings;
        this.ledger = ledger;
        this.accounting = accounting;
        this.judging = judging;
    }

    /** Where an event of a known customer counts, by code; all accounts of the person are locked, in one order. */
    List<Elsewhere> of(CustomerLink link, Instant occurredAt) {
        if (!link.known() || !link.elsewhere()) return List.of();
        programmes.keep();
        var main = Objects.requireNonNull(link.memberId());
        var counting = new ArrayList<Elsewhere>();
        var accounts = new TreeSet<UUID>(List.of(main.value()));
        for (var one : memberships.of(main)) {
            var place = entersBy(one, occurredAt) ? enter(main, one) : one;
            if (place.memberId() != null) accounts.add(place.memberId().value());
            if (place.counts(occurredAt)) counting.add(place);
        }
        accounting.hold(accounts);
        return counting;
    }

    private static boolean entersBy(Elsewhere one, Instant occurredAt) {
        var programme = one.programme();
        return one.memberId() == null && programme.joins() == Joins.WITH_FIRST_EVENT && programme.at(occurredAt);
    }

    private Elsewhere enter(MemberId main, Elsewhere one) {
        var entered = memberships.enter(main, one.programme(), one.programme().openedAt());
        if (entered.enrolled()) open(entered.membership());
        return entered.membership();
    }

    /** Locks all accounts of the person, in the order in which {@link #of} does. */
    void hold(CustomerLink link) {
        var main = Objects.requireNonNull(link.memberId());
        var accounts = new TreeSet<UUID>(List.of(main.value()));
        memberships.of(main).stream()
                .map(Elsewhere::memberId)
                .filter(Objects::nonNull)
                .forEach(member -> accounts.add(member.value()));
        accounting.hold(accounts);
    }

    /** Opens the account of somebody who has just become a member. */
    void open(Elsewhere membership) {
        ledger.open(
                Objects.requireNonNull(membership.memberId()),
                membership.programme().setting().programme());
    }

    /**
     * Judges, in every other programme of a person, what a customer of theirs has done since they are a member of it, as
     * far as that was not judged there before.
     *
     * @param link locked, of a customer who is known
     */
    void catchUp(CustomerLink link) {
        programmes.keep();
        var main = Objects.requireNonNull(link.memberId());
        for (var one : memberships.of(main)) {
            var first = earnings.missing(link.customerId(), one, 1);
            if (one.memberId() == null && first.isEmpty()) continue;
            if (one.memberId() != null) catchUp(link, one);
            else if (one.programme().joins() == Joins.WITH_FIRST_EVENT) catchUp(link, enter(main, one));
        }
    }

    /** As {@link #catchUp(CustomerLink)}, in one programme of which they are a member. */
    void catchUp(CustomerLink link, Elsewhere one) {
        for (var missed : earnings.missing(link.customerId(), one, Integer.MAX_VALUE)) {
            judging.earn(missed, link, Place.of(one, link));
        }
    }
}
