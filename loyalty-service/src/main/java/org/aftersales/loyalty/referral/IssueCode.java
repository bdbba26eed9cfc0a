package org.aftersales.loyalty.referral;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/me/referral-code}.
 *
 * @param device whatever tells this device from others; only a digest of it is kept
 */
record IssueCode(@Nullable @Size(min = 8, max = 200) String device) {}
