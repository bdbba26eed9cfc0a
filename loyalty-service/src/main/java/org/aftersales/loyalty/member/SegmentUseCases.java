package org.aftersales.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.programme.BoundReached;
import org.aftersales.loyalty.programme.Bounds;

/** Groups of members that rules ask for: who made them tells who belongs to them. */
@ApplicationScoped
public class SegmentUseCases {
    private final Segments segments;
    private final Members members;
    private final Bounds bounds;
    private final Turns turns;
    private final Clock clock;

    SegmentUseCases(Segments segments, Members members, Bounds bounds, Turns turns, Clock clock) {
        this.segments = segments;
        this.members = members;
        this.bounds = bounds;
        this.turns = turns;
        this.clock = clock;
    }

    /** The codes of those that a member belonged to at a moment. */
    @Transactional
    public List<String> at(MemberId member, Instant moment) {
        return segments.at(member, moment).stream().map(SegmentView::code).toList();
    }

    /** Whether anybody of the tenant belongs to one, or has. */
    @Transactional
    public boolean inUse() {
        return segments.any();
    }

    @Transactional
    List<SegmentView> of(MemberId member) {
        return segments.at(members.get(member).id(), clock.instant());
    }

    /**
     * The member belongs to it from now on; what happened before is judged as it was.
     *
     * @throws BoundReached when they belong to as many others as they can
     */
    @Transactional
    void enter(MemberId member, String code) {
        turns.take("groups of " + member.value()); // so that of two who add the last one, one does
        var others = of(member).stream().filter(one -> !one.code().equals(code)).count();
        BoundReached.check(others, bounds.groups(), "groups", "of the member");
        segments.enter(members.get(member).id(), code, clock.instant());
    }

    /** @throws NotFound when they do not belong to it */
    @Transactional
    void leave(MemberId member, String code) {
        if (!segments.leave(members.get(member).id(), code, clock.instant())) throw new NotFound();
    }
}
