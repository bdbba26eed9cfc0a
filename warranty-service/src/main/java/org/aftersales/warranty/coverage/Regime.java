package org.aftersales.warranty.coverage;

/** Whose promise a coverage is. They stand beside each other; none shortens or narrows another. */
public enum Regime {
    /** The guarantee that maker or seller give of their own will, on their own terms. */
    COMMERCIAL,
    /** What the seller owes by law (in the EU Directive 2019/771). */
    STATUTORY,
    /** What whoever repaired it for money answers for: this repair, its work and its part. */
    REPAIR
}
