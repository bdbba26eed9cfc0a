package org.aftersales.warranty.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** What happens to a unit. */
sealed interface UnitEvent extends DomainEvent {

    /** A coverage as other services see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Covered(CoverageKind kind, @Nullable String component, LocalDate lastDay) {

        static Covered of(Coverage coverage) {
            return new Covered(coverage.kind(), coverage.component(), coverage.lastDay());
        }
    }

    /**
     * A sale entered the register and its warranty is known.
     *
     * @param importId the import that told the sale, if it was told in a file
     */
    @EventType("warranty.unit.registered.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registered(
            UnitId unitId,
            CustomerId customerId,
            String retailerId,
            String gtin,
            String serial,
            Instant soldAt,
            Money price,
            String policyCode,
            int policyVersion,
            LocalDate startsOn,
            List<Covered> coverages,
            @Nullable UUID importId,
            Instant registeredAt)
            implements UnitEvent {}
}
