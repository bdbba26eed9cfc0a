package org.aftersales.ticket.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The texts of a canned answer; {@code {ticket}} stands for the ticket's number. */
@Schema(description = "{ticket} stands for the ticket's number")
record CannedTexts(
        @NotBlank @Size(max = 4_000) String en,
        @NotBlank @Size(max = 4_000) String fa) {}
