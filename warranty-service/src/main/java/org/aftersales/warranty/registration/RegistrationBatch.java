package org.aftersales.warranty.registration;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Sales to be registered one after the other, up to 500 of them. */
record RegistrationBatch(@NotEmpty @Size(max = MOST) List<@NotNull TellSale> registrations) {

    private static final int MOST = 500;
}
