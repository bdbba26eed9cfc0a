package org.aftersales.ticket.appointment;

import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fee of a late change, as its customer is told. */
@Schema(name = "ToldLateFee")
record ToldFee(
        Money fee,

        @Schema(description = "whether they need not pay it")
        boolean waived) {}
