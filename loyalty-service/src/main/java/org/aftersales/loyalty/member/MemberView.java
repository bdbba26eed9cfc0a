package org.aftersales.loyalty.member;

import java.time.Instant;
import java.util.UUID;

record MemberView(UUID memberId, String memberNumber, UUID customerId, Instant enrolledAt) {

    static MemberView of(Membership member) {
        return new MemberView(
                member.id().value(), member.number(), member.customerId().value(), member.enrolledAt());
    }
}
