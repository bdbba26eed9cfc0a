package org.aftersales.loyalty.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What customers read, in English and in Persian. */
record ProgrammeName(
        @NotNull @NotBlank @Size(max = 100) String en,
        @NotNull @NotBlank @Size(max = 100) String fa) {

    static ProgrammeName of(DisplayName name) {
        return new ProgrammeName(name.en(), name.fa());
    }
}
