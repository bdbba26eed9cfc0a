package org.aftersales.warranty.unit;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aftersales.kit.outbox.ToldOutside;

/**
 * What the systems of retailers hear of the units they sold, of claims and returns: what their people see of them, and
 * nothing else. Who says that a unit is theirs, what is listed as stolen or recalled, why a card was replaced, and who owned
 * a unit before is for staff and for those whom it concerns.
 */
@ApplicationScoped
class ToldRetailers {

    private static final Set<String> TYPES = Set.of(
            "warranty.claim.approved.v1",
            "warranty.claim.filed.v1",
            "warranty.claim.information-requested.v1",
            "warranty.claim.rejected.v1",
            "warranty.claim.settled.v1",
            "warranty.claim.withdrawn.v1",
            "warranty.return.refunded.v1",
            "warranty.unit.coverage-changed.v1",
            "warranty.unit.coverage-expired.v1",
            "warranty.unit.coverage-expiring.v1",
            "warranty.unit.extended.v1",
            "warranty.unit.extension-cancelled.v1",
            "warranty.unit.registered.v1",
            "warranty.unit.reinstated.v1",
            "warranty.unit.replaced.v1",
            "warranty.unit.replacement-registered.v1",
            "warranty.unit.returned.v1",
            "warranty.unit.serial-corrected.v1",
            "warranty.unit.transferred.v1",
            "warranty.unit.void-appealed.v1",
            "warranty.unit.void-upheld.v1",
            "warranty.unit.voided.v1",
            "webhook.*");

    private static final Set<String> ABOUT = Set.of(
            "claimId",
            "claimNumber",
            "unitId",
            "customerId",
            "retailerId",
            "gtin",
            "category",
            "serial",
            "coverageKinds",
            "reasonCode",
            "decidedBy",
            "reportedOn",
            "ticketId",
            "returnId",
            "price",
            "refund",
            "givenUnitId",
            "cardVersion",
            "reason",
            "startsOn",
            "coverages",
            "previousStartsOn",
            "previousCoverages",
            "cause",
            "rule",
            "evidenceId",
            "kind",
            "component",
            "lastDay",
            "regime",
            "leadDays",
            "contractId",
            "redemptionId",
            "transferId",
            "voidingId",
            "decisionReason",
            "policyCode",
            "policyVersion",
            "services",
            "importId",
            "replacementUnitId",
            "replacementSerial",
            "effect",
            "replacedOn",
            "replacedUnitId",
            "returnedOn",
            "previousSerial",
            "endpointId");

    private static final Set<String> WHEN = Set.of(
            "approvedAt",
            "filedAt",
            "requestedAt",
            "rejectedAt",
            "settledAt",
            "withdrawnAt",
            "refundedAt",
            "changedAt",
            "toldAt",
            "extendedAt",
            "cancelledAt",
            "soldAt",
            "registeredAt",
            "reinstatedAt",
            "replacedAt",
            "returnedAt",
            "correctedAt",
            "transferredAt",
            "voidedAt",
            "appealedAt",
            "upheldAt",
            "disabledAt");

    @Produces
    @Singleton
    ToldOutside told() {
        var fields = Stream.concat(ABOUT.stream(), WHEN.stream()).collect(toUnmodifiableSet());
        return new ToldOutside(TYPES, fields, Map.of());
    }
}
