package org.aftersales.loyalty.earning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/events/returns}: of what was bought by an event that was told before, something came back.
 *
 * @param type of the event
 * @param key of the event
 * @param returnKey what the teller calls this return; it takes points back once, for ever
 * @param refund what was paid back, where the event has a price; more than the price counts as all of it
 * @param pieces how many came back, where it has none; all of them where absent
 */
record TellReturn(
        @NotNull @Pattern(regexp = RuleTerms.CODE) String type,
        @NotNull @Size(min = 1, max = 128) String key,
        @NotNull @Size(min = 1, max = 128) String returnKey,
        @NotNull Instant occurredAt,
        @Nullable Money refund,
        @Nullable @Min(1) @Max(1_000_000) Long pieces) {}
