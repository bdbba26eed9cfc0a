package org.aftersales.loyalty.member;

import java.time.Instant;

/**
 * What there is to know of a member.
 *
 * @param number for reading aloud; never a credential
 * @param customerId the customer whose link enrolled the member; there may be more
 */
public record Membership(MemberId id, String number, CustomerId customerId, Instant enrolledAt) {}
