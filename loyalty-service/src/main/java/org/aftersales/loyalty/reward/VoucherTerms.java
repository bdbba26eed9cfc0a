package org.aftersales.loyalty.reward;

import java.time.Instant;
import org.aftersales.kit.domain.Money;

/** What a voucher is worth, and until when. */
record VoucherTerms(Money worth, Instant expiresAt) {}
