package org.aftersales.ticket.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody writes: words of their own, or a canned answer. */
record PostMessage(
        @Schema(description = "INTERNAL where staff says nothing; what customers write is PUBLIC") @Nullable
        Visibility visibility,

        @Size(min = 1, max = 10_000) @Nullable String body,
        @Valid @Nullable CannedChoice canned) {

    /** @param language of the customer */
    record CannedChoice(
            @NotNull @Pattern(regexp = Codes.CODE) String code,
            @NotNull @Pattern(regexp = "en|fa") String language) {}
}
