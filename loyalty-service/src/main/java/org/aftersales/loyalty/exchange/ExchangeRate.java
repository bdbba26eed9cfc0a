package org.aftersales.loyalty.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a currency was worth in another one, in major units of both.
 *
 * @param from ISO 4217 code of what prices are told in
 * @param to ISO 4217 code of what rules count in
 * @param rate exact decimal, more than zero
 * @param source who says so, for example a central bank
 * @param validFrom for what happened from this moment on, until a later one begins
 * @param validUntil for what happened before this moment; without end where absent
 * @param publishedBy the subject of who published it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExchangeRate(
        UUID id,
        String from,
        String to,
        String rate,
        String source,
        Instant validFrom,
        @Nullable Instant validUntil,
        String publishedBy,
        Instant publishedAt) {

    /** Whether it is for what happened at a moment. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(validFrom) && (validUntil == null || moment.isBefore(validUntil));
    }
}
