package org.aftersales.warranty.coverage;

/** How a defect is made good, the least first. */
public enum Remedy {
    REPAIR,
    PART_REPLACEMENT,
    PRODUCT_REPLACEMENT,
    REFUND
}
