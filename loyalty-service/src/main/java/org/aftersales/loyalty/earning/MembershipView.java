package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.member.Membership;

/**
 * What somebody is in a programme.
 *
 * @param memberId under which their points in it are kept
 * @param since from when on what happens to them earns in it
 */
record MembershipView(String programme, UUID memberId, String memberNumber, Instant since) {

    static MembershipView of(Membership member) {
        return new MembershipView(
                member.programme().value(), member.id().value(), member.number(), member.enrolledAt());
    }
}
