package org.aftersales.loyalty.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody brought a friend or was brought, as it is handed over to them; who the other one is belongs to the other.
 *
 * @param broughtSomebody whether they brought somebody; else they were brought
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedReferral")
public record ToldReferral(
        UUID id,
        boolean broughtSomebody,
        String status,
        Instant acceptedAt,
        Instant lapsesAt,
        @Nullable Instant keptAt,
        @Nullable Instant settledAt) {}
