package org.aftersales.loyalty.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What customers read instead of a code, in English and in Persian; nothing is decided by it. */
public record DisplayName(
        @NotNull @NotBlank @Size(max = 100) String en,
        @NotNull @NotBlank @Size(max = 100) String fa) {}
