package org.aftersales.ticket.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody writes: words of their own, or a canned answer. */
record PostMessage(
        @Schema(description = "INTERNAL where staff says nothing; what customers write is PUBLIC") @Nullable
        Visibility visibility,

        @Size(min = 1, max = 10_000) @Nullable String body,
        @Valid @Nullable CannedChoice canned,

        @Schema(description = "files of the ticket that the writer has sent") @Size(max = 10) @Nullable
        List<@NotNull UUID> attachments) {

    /** Each once. */
    List<UUID> files() {
        return attachments == null ? List.of() : attachments.stream().distinct().toList();
    }

    /** @param language of the customer */
    record CannedChoice(
            @NotNull @Pattern(regexp = Codes.CODE) String code,
            @NotNull @Pattern(regexp = "en|fa") String language) {}
}
