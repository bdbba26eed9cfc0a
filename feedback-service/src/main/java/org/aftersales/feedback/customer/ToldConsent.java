package org.aftersales.feedback.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody allows as a customer, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedConsent")
public record ToldConsent(
        UUID customerId,

        @Schema(description = "Whether they allow surveys, as told with how to reach them; absent where nobody told")
        @Nullable
        Boolean surveys) {}
