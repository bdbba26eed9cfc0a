package org.aftersales.warranty.unit;

/** Why the warranty of a unit does not hold. Each has to be shown by evidence; the burden of proof is on us. */
public enum VoidReason {
    /** The serial number was changed or removed. */
    SERIAL_ALTERED,
    /** The proof of purchase is not what it claims to be. */
    PROOF_FORGED,
    /** The unit was used in a way that the terms exclude altogether. */
    EXCLUDED_USE,
    /** The unit was stolen before it was registered. */
    STOLEN,
    /** The retailer registered something that it did not sell. */
    REGISTERED_IN_ERROR
}
