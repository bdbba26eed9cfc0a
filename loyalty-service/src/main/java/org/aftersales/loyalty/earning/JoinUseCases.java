package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.member.Membership;
import org.aftersales.loyalty.member.MembershipUseCases;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.programme.ProgrammeUseCases;

/** People join programmes beside main, of which everybody is a member whose card is linked. */
@ApplicationScoped
@Transactional
class JoinUseCases {
    private final MemberUseCases members;
    private final MembershipUseCases memberships;
    private final ProgrammeUseCases programmes;
    private final OtherProgrammes others;
    private final KnownCustomers customers;
    private final Caller caller;
    private final Clock clock;

    JoinUseCases(
            MemberUseCases members,
            MembershipUseCases memberships,
            ProgrammeUseCases programmes,
            OtherProgrammes others,
            KnownCustomers customers,
            Caller caller,
            Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.programmes = programmes;
        this.others = others;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The caller joins.
     *
     * @throws org.aftersales.loyalty.programme.ProgrammeUseCases.NoSuchProgramme when there is none of that code
     * @throws Closed when it has ended
     * @throws MemberAlready when they are a member of it
     */
    Membership join(JoinProgramme told) {
        return join(members.ofSubject(caller.subject()).id(), told);
    }

    /**
     * As {@link #join(JoinProgramme)}, for a customer.
     *
     * @throws NotFound when the caller does not know them: retailers know those they have sold to
     * @throws NotLinked when nobody knows who the customer is
     */
    Membership join(UUID customer, JoinProgramme told) {
        var id = new CustomerId(customer);
        if (caller.is(Roles.RETAILER) && !customers.known(id, caller.retailer())) throw new NotFound();
        var link = members.lockKnown(id).orElseThrow(NotFound::new);
        if (!link.known()) throw new NotLinked();
        return join(Objects.requireNonNull(link.memberId()), told);
    }

    private Membership join(MemberId main, JoinProgramme told) {
        var code = ProgrammeCode.of(told.programme());
        if (code.isMain()) throw new MemberAlready();
        var held = memberships.hold(main);
        programmes.keep();
        var programme = programmes.get(code);
        var now = clock.instant();
        if (!programme.at(now)) throw new Closed();
        var entered = memberships.enter(main, programme, now);
        if (!entered.enrolled()) throw new MemberAlready();
        if (!memberships.all(main, held.keySet())) throw new JustLinked();
        others.open(entered.membership());
        held.values().stream().filter(CustomerLink::known).forEach(link -> others.catchUp(link, entered.membership()));
        return members.get(Objects.requireNonNull(entered.membership().memberId()));
    }

    static final class NotLinked extends Conflict {
        NotLinked() {
            super("customer-not-linked", "Nobody knows yet who the customer is: they link their warranty card first.");
        }
    }

    static final class Closed extends Conflict {
        Closed() {
            super("programme-closed", "The programme has ended.");
        }
    }

    static final class MemberAlready extends Conflict {
        MemberAlready() {
            super("member-already", "They are a member of the programme.");
        }
    }

    /** Another card of theirs was linked, or one was erased, at this moment. */
    static final class JustLinked extends Conflict {
        JustLinked() {
            super("just-linked", "Who they are has just changed; try again.");
        }
    }
}
