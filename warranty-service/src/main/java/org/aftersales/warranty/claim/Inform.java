package org.aftersales.warranty.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The body of {@code POST /v1/claims/{id}/information}. */
record Inform(@NotBlank @Size(max = 4000) String answer) {}
