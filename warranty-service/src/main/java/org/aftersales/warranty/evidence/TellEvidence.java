package org.aftersales.warranty.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/units/{id}/evidence}.
 *
 * @param date in the zone of the policy that the unit was sold under
 * @param source who says so; the caller where absent. Only staff tells what others say
 * @param document where the evidence is kept, for example an invoice number or an address; no words about people
 */
record TellEvidence(
        @NotNull Evidence kind,
        @NotNull LocalDate date,
        @Nullable EvidenceSource source,
        @Nullable @Pattern(regexp = REFERENCE) String document) {

    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._:/?=&%#-]{0,499}";
}
