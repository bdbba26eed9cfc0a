package org.aftersales.kit.sample;

import jakarta.validation.constraints.NotBlank;

/** The body of {@code POST /v1/pallets}: a parcel that comes with many others, for somewhere. */
record LoadPallet(@NotBlank String label, @NotBlank String place) {}
