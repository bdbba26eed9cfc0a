package org.aftersales.loyalty.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/exchange-rates}.
 *
 * @param from ISO 4217 code of what prices are told in
 * @param to ISO 4217 code of what rules count in
 * @param rate what one major unit of the first is worth in major units of the second: an exact decimal, more than zero
 * @param source who says so, for example a central bank
 * @param validFrom for what happened from this moment on; in the past where nobody knew sooner
 * @param validUntil for what happened before this moment; until a later one begins where absent
 */
record PublishRate(
        @NotNull @Pattern(regexp = "[A-Z]{3}") String from,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String to,

        @NotNull @Pattern(regexp = "[0-9]{1,12}([.][0-9]{1,12})?")
        String rate,

        @NotNull @Size(min = 1, max = 100) String source,
        @NotNull Instant validFrom,
        @Nullable Instant validUntil) {}
