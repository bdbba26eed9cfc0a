package org.aftersales.warranty.coverage;

import java.util.Arrays;
import java.util.Optional;

/** How work under the warranty ended. Where no fault was found the customer was without use for no defect. */
public enum RepairOutcome {
    REPAIRED,
    PART_REPLACED,
    PRODUCT_REPLACED,
    NOT_REPAIRABLE,
    NO_FAULT_FOUND;

    /** Empty for outcomes that are newer than this reader. */
    public static Optional<RepairOutcome> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }

    boolean madeGood() {
        return this == REPAIRED || this == PART_REPLACED || this == PRODUCT_REPLACED;
    }
}
