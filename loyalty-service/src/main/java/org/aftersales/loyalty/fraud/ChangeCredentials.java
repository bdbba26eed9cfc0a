package org.aftersales.loyalty.fraud;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The body of {@code POST /v1/credential-changes}.
 *
 * @param subject the person's {@code sub} in access tokens
 */
record ChangeCredentials(
        @NotNull @Size(min = 1, max = 255) String subject,
        @NotNull CredentialKind kind,
        @NotNull Instant changedAt) {}
