package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HexFormat;
import java.util.List;
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
        Integer brokenAt,

        @Schema(description = "the fields that are not what their last change made of them; absent where there is none")
        @Nullable
        List<String> differing,

        @Schema(
                description =
                        "true: the appointments from before their steps were kept enter soon, and are not compared")
        @Nullable
        Boolean behind) {

    /** The chain is as it was written; so is the ticket where nothing differs from it. */
    static VerificationView of(ChangeChain chain, List<String> differing) {
        var behind = chain.isBehind() ? true : null;
        if (!differing.isEmpty()) return new VerificationView(false, null, null, null, differing, behind);
        return new VerificationView(true, chain.length(), HexFormat.of().formatHex(chain.head()), null, null, behind);
    }

    static VerificationView brokenAt(int place) {
        return new VerificationView(false, null, null, place, null, null);
    }
}
