package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the changes of a ticket are as they were written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        boolean intact,

        @Schema(description = "how many there are, when they are intact") @Nullable
        Integer changes,

        @Schema(description = "the last seal, to be kept elsewhere") @Nullable
        String head,

        @Schema(description = "the place of the first change that is not as it was written, or is missing") @Nullable
        Integer brokenAt) {

    static VerificationView intact(int changes, byte[] head) {
        return new VerificationView(true, changes, HexFormat.of().formatHex(head), null);
    }

    static VerificationView brokenAt(int place) {
        return new VerificationView(false, null, null, place);
    }
}
