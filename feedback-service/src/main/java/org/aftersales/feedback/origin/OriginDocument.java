package org.aftersales.feedback.origin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who works where, and which units were made together.
 *
 * @param centres each technician in one of them
 * @param batches of a product, none of them sharing a serial
 */
@Schema(name = "Origins")
record OriginDocument(
        @NotNull @Size(max = 500) List<@NotNull @Valid Centre> centres,
        @NotNull @Size(max = 5_000) List<@NotNull @Valid Batch> batches) {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    @Schema(name = "ServiceCentre")
    record Centre(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "tehran-west")
            String code,

            @NotNull
            @Size(max = 1_000)
            @Schema(description = "The subjects of their tokens, as tickets are assigned to")
            List<@NotNull @Size(min = 1, max = 64) String> technicians) {}

    @Schema(
            name = "ProductBatch",
            description =
                    "All serials from one to another, of as many characters, in the order of" + " their characters")
    record Batch(
            @NotNull @Pattern(regexp = "[0-9]{14}") @Schema(examples = "09521234001348")
            String gtin,

            @NotNull @Pattern(regexp = CODE) @Schema(examples = "2026-W31")
            String code,

            @NotNull @Pattern(regexp = SERIAL) @Schema(examples = "TV55EN510000")
            String serialFrom,

            @NotNull @Pattern(regexp = SERIAL) @Schema(examples = "TV55EN519999")
            String serialTo) {

        private static final String SERIAL = "[0-9A-Z./_-]{1,64}";
    }
}
