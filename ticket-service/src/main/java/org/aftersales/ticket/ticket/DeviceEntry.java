package org.aftersales.ticket.ticket;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A device as it is told of: by its unit, its product or its serial number. */
record DeviceEntry(
        @Nullable UUID unitId,
        @Pattern(regexp = Codes.GTIN) @Nullable String gtin,

        @Pattern(regexp = Codes.SERIAL) @Schema(description = "normalised") @Nullable
        String serial) {

    /** @throws RuleViolated when nothing says which device it is */
    Device device() {
        if (unitId == null && gtin == null && serial == null) throw new DeviceUnnamed();
        return new Device(unitId, gtin, serial);
    }

    static final class DeviceUnnamed extends RuleViolated {
        DeviceUnnamed() {
            super(
                    "device-unnamed",
                    "A device is named by its unit, its product or its serial number.",
                    List.of(new Violation("/items", "required", "unitId, gtin or serial")));
        }
    }
}
