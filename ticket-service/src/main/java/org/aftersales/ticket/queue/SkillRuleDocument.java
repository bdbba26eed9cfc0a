package org.aftersales.ticket.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aftersales.ticket.ticket.Codes;
import org.aftersales.ticket.ticket.TicketKind;
import org.aftersales.ticket.unit.Product;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which skill tickets need, as staff says for all that are alike. A condition that names nothing holds for every ticket. */
@Schema(name = "SkillRule")
record SkillRuleDocument(
        @Min(0) @Max(10_000) @Schema(description = "the first rule whose conditions hold counts; by code among equals")
        int position,

        boolean active,

        @NotNull @Size(max = 20) List<@NotNull TicketKind> kinds,

        @NotNull
        @Size(max = 100)
        @Schema(
                description =
                        "of products, as the catalogue names them; known once a unit of the product was registered")
        List<@NotBlank @Size(max = 100) String> categories,

        @NotNull @Size(max = 500) @Schema(description = "products, as GTIN-14")
        List<@NotNull @Pattern(regexp = Codes.GTIN) String> gtins,

        @NotNull @Pattern(regexp = Codes.CODE) @Schema(description = "which whoever works on them has to have")
        String skill) {

    boolean isFor(TicketKind kind, Product product) {
        return active
                && (kinds.isEmpty() || kinds.contains(kind))
                && (categories.isEmpty() || product.category() != null && categories.contains(product.category()))
                && (gtins.isEmpty() || product.gtin() != null && gtins.contains(product.gtin()));
    }

    /** Whether one has to know the product to say for which tickets it is. */
    boolean asksForProduct() {
        return active && !(categories.isEmpty() && gtins.isEmpty());
    }
}
