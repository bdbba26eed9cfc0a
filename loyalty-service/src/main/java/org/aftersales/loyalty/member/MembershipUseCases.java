package org.aftersales.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.loyalty.programme.Running;

/**
 * What people are in programmes beside main. Locks are taken in one order: a customer's link, or all of a person's; that
 * programmes stay as they are; the person; their accounts. So nobody waits for somebody who waits for them.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MembershipUseCases {
    private final Members members;
    private final Memberships memberships;
    private final CustomerLinks links;
    private final Clock clock;

    MembershipUseCases(Members members, Memberships memberships, CustomerLinks links, Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.links = links;
        this.clock = clock;
    }

    /** All programmes beside main, by code, with what the person is in them. */
    public List<Elsewhere> of(MemberId main) {
        return memberships.of(main);
    }

    /** All that a person is a customer as, each locked: nothing that befalls them is judged meanwhile. */
    public Map<CustomerId, CustomerLink> hold(MemberId main) {
        return links.lock(links.of(main));
    }

    /** Whether these are all that a person is a customer as. */
    public boolean all(MemberId main, Set<CustomerId> customers) {
        return links.of(main).equals(customers);
    }

    /**
     * Makes a person a member of a programme, unless they are: what happens counts from then on, or from the beginning
     * where the programme says so. Nobody else enrols, links or forgets them until the
     * transaction ends.
     */
    public Entered enter(MemberId main, Running programme, Instant joinedAt) {
        var since = programme.countsFrom(joinedAt);
        var person = members.get(main);
        links.lockSubject(person.subject());
        var code = programme.setting().programme();
        var now = memberships.of(main).stream()
                .filter(one -> one.programme().setting().programme().equals(code))
                .findFirst()
                .orElseThrow();
        if (now.memberId() != null) return new Entered(now, false);
        var id = new MemberId(Uuids.v7(clock));
        members.add(person.join(id, code, since));
        return new Entered(new Elsewhere(now.programme(), id, since), true);
    }

    /** What a person is now, and whether they have just become it. */
    public record Entered(Elsewhere membership, boolean enrolled) {}
}
