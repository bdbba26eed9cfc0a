package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.ticket.ticket.WaitingFor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a policy promises.
 *
 * @param effectiveFrom for tickets that are opened from then on
 * @param appliesTo all tickets where absent
 * @param responsible who makes a ticket wait, where that is not what the reason says by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyDocument(
        @NotBlank @Size(max = 200) String name,

        @Schema(description = "in Persian") @Size(max = 200) @Nullable
        String nameFa,

        @NotNull Instant effectiveFrom,
        @Valid @Nullable AppliesTo appliesTo,
        @Nullable Map<WaitingFor, @NotNull Party> responsible,

        @NotEmpty @Size(max = 30) List<@NotNull @Valid PromiseRule> promises) {

    AppliesTo scope() {
        return appliesTo == null ? AppliesTo.ALL : appliesTo;
    }

    Optional<PromiseRule> promise(String named) {
        return promises.stream().filter(rule -> rule.name().equals(named)).findFirst();
    }

    /** Who makes a ticket wait for this. */
    Party responsibleFor(WaitingFor reason) {
        var told = responsible == null ? null : responsible.get(reason);
        if (told != null) return told;
        return switch (reason) {
            case CUSTOMER_INFO, CUSTOMER_APPROVAL, CUSTOMER_AVAILABILITY -> Party.CUSTOMER;
            case PARTS, VENDOR -> Party.SUPPLIER;
            case INTERNAL -> Party.INTERNAL;
        };
    }
}
