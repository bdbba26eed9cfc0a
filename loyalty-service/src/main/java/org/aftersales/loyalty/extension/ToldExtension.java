package org.aftersales.loyalty.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Extended;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That staff let somebody's points end later, as it is handed over to them. */
@Schema(name = "ExportedExtension")
public record ToldExtension(
        UUID id, LocalDate until, String reason, String evidence, Instant extendedAt, List<Extended> lots) {

    static ToldExtension of(ExtensionView seen) {
        return new ToldExtension(
                seen.id(), seen.until(), seen.reason().name(), seen.evidence(), seen.extendedAt(), seen.lots());
    }
}
