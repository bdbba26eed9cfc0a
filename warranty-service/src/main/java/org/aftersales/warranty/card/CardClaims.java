package org.aftersales.warranty.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.card.Certificate.Line;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.UsageLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a card says, as it is signed. Whose the unit is is no part of it.
 *
 * @param iss the issuer, whose keys are at {@code /.well-known/jwks.json} below it
 * @param iat when it was signed, in seconds since 1970 (RFC 7519)
 * @param checkUrl tells whether this version of the card is still good
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CardClaims(
        String iss,
        long iat,
        String cardNumber,
        int cardVersion,
        String gtin,
        String product,
        String serial,
        String policyCode,
        int policyVersion,
        LocalDate startsOn,
        List<Promised> coverages,
        String checkUrl) {

    /** One promise: covered from the first to the last day, both included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Promised(
            CoverageKind kind,
            @Nullable String component,
            LocalDate startsOn,
            LocalDate lastDay,
            @Nullable UsageLimit usageLimit,
            Regime regime) {

        static Promised of(Line line) {
            return new Promised(
                    line.kind(), line.component(), line.startsOn(), line.lastDay(), line.usageLimit(), line.regime());
        }
    }

    static CardClaims of(Certificate certificate, CardAddress address, Instant now) {
        var card = certificate.card();
        return new CardClaims(
                address.issuer(),
                now.getEpochSecond(),
                card.number(),
                card.version(),
                card.unit().gtin().value(),
                certificate.product().name(),
                certificate.serial(),
                card.policyCode(),
                card.policyVersion(),
                card.startsOn(),
                certificate.promises().stream().map(Promised::of).toList(),
                address.check());
    }
}
