package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.ownership.OwnedUnit;
import org.aftersales.feedback.survey.Experience;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.feedback.survey.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What we read of a unit that was registered, by who sold it or by its owner: how it proves is asked about later. */
record UnitSold(
        UUID unitId, UUID customerId, @Nullable String retailerId, String gtin, String serial, Instant registeredAt) {

    Experience experience() {
        var seller = retailerId == null ? OwnedUnit.NO_RETAILER : retailerId;
        return new Experience(SubjectKind.UNIT, unitId, serial, Occasion.PRODUCT_USE, customerId, seller, gtin, unitId);
    }
}
