package org.aftersales.loyalty.member;

import java.time.Instant;
import org.aftersales.loyalty.programme.ProgrammeCode;

/**
 * What there is to know of a member.
 *
 * @param main the member of main that the person is; the same as {@code id} in main
 * @param number for reading aloud; never a credential
 * @param customerId the customer whose link enrolled the person; there may be more
 * @param enrolledAt since when what happens to the person counts
 */
public record Membership(
        MemberId id,
        MemberId main,
        ProgrammeCode programme,
        String number,
        CustomerId customerId,
        Instant enrolledAt) {}
