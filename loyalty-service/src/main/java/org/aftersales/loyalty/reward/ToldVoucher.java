package org.aftersales.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A voucher of somebody without its code, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedVoucher")
public record ToldVoucher(
        UUID id, Money worth, String status, @Nullable String orderReference, Instant expiresAt) {

    static ToldVoucher of(VoucherView seen) {
        return new ToldVoucher(
                seen.voucherId(), seen.worth(), seen.status().name(), seen.orderReference(), seen.expiresAt());
    }
}
