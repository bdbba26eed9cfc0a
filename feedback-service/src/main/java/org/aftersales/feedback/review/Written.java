package org.aftersales.feedback.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an owner writes. */
@Schema(name = "WriteReview")
record Written(
        @Min(1) @Max(5) int stars,
        @Size(max = 120) @Nullable String title,
        @NotBlank @Size(max = 4000) String text,

        @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") @Size(max = 35) @Schema(examples = "fa")
        String language,

        @NotNull @Schema(description = "What the owner got, or was promised, for writing; shown beside the words")
        Incentive incentive) {}
