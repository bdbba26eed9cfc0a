package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The protocol of a visit. */
@Schema(name = "Acceptance")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AcceptanceView(
        List<CheckedItem> items,
        Signer signer,

        @Schema(description = "a PNG picture, as base64") @Nullable
        String signature,

        @Schema(description = "SHA-256 over all of it, hexadecimal")
        String digest,

        Instant signedAt,

        @Schema(
                description =
                        "when it went with its customer's data; absent while it is there, and where none was given")
        @Nullable
        Instant signatureErasedAt) {

    static AcceptanceView of(Acceptance acceptance, byte @Nullable [] signature) {
        return new AcceptanceView(
                acceptance.items(),
                acceptance.signer(),
                signature == null ? null : Base64.getEncoder().encodeToString(signature),
                HexFormat.of().formatHex(acceptance.digest()),
                acceptance.signedAt(),
                acceptance.signatureErasedAt());
    }
}
