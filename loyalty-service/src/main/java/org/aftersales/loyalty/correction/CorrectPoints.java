package org.aftersales.loyalty.correction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/corrections}.
 *
 * @param evidence where it can be seen: the number of a ticket, a claim, an order; never words about a person
 * @param postingId that gave too much; of a deduction, and of nothing else
 */
record CorrectPoints(
        @NotNull UUID memberId,
        @NotNull CorrectionKind kind,
        @NotNull @Min(1) @Max(1_000_000_000) Long points,
        @NotNull CorrectionReason reason,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/#-]{0,99}")
        String evidence,

        @Nullable UUID postingId) {

    Wish wish(CorrectionId id, CustomerId customer, String by) {
        return new Wish(
                id,
                new MemberId(memberId),
                customer,
                kind,
                new Points(points),
                new Wish.Because(reason, evidence),
                postingId,
                by);
    }
}
