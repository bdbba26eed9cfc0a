package org.aftersales.ticket.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent as managers describe them. Codes only: who it is, the identity provider knows. */
@Schema(name = "QueueAgent")
record AgentDocument(
        @Min(0) @Max(200) @Schema(description = "how many open tickets queues give them at most")
        int capacity,

        @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = Codes.CODE) String> languages,
        @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = Codes.CODE) String> skills) {}
