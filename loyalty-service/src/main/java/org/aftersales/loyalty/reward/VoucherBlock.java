package org.aftersales.loyalty.reward;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * That nobody can use a voucher.
 *
 * @param by the subject of who has blocked it
 */
@Embeddable
record VoucherBlock(
        @Column(name = "block_reason") @Enumerated(EnumType.STRING)
        BlockReason reason,

        @Column(name = "blocked_by") String by,
        @Column(name = "blocked_at") Instant at) {}
