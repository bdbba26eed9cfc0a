package org.aftersales.ticket.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aftersales.ticket.ticket.Codes;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue as staff describes it. A condition that names nothing holds for every ticket. */
@Schema(name = "Queue")
record QueueDocument(
        @NotBlank @Size(max = 100) String name,

        @Min(0)
        @Max(10_000)
        @Schema(description = "a ticket goes to the first queue whose conditions hold; by code among equals")
        int position,

        boolean active,

        @Schema(description = "whether tickets are given to agents, or wait until an agent asks for the next")
        boolean gives,

        @NotNull @Size(max = 20) List<@NotNull TicketKind> kinds,
        @NotNull @Size(max = 10) List<@NotNull Priority> priorities,

        @NotNull
        @Size(max = 20)
        @Schema(
                description = "one of which the ticket needs: as somebody said, else that in which its customer is"
                        + " written to, where a queue is for it")
        List<@NotNull @Pattern(regexp = Codes.CODE) String> languages,

        @NotNull @Size(max = 20) @Schema(description = "one of which the ticket was said to need")
        List<@NotNull @Pattern(regexp = Codes.CODE) String> topics,

        @NotNull @Size(max = 20) @Schema(description = "what an agent has to know to work in it, all of it")
        List<@NotNull @Pattern(regexp = Codes.CODE) String> skills) {

    /** Whether such tickets belong here. */
    boolean admits(Needs needs) {
        return active
                && holds(kinds, needs.kind())
                && holds(priorities, needs.priority())
                && (languages.isEmpty() || needs.language() != null && languages.contains(needs.language()))
                && (topics.isEmpty() || needs.skill() != null && topics.contains(needs.skill()));
    }

    private static <T> boolean holds(List<T> condition, T value) {
        return condition.isEmpty() || condition.contains(value);
    }
}
