package org.aftersales.warranty.coverage;

/** Whose promise a coverage is. The two stand beside each other; neither shortens nor narrows the other. */
public enum Regime {
    /** The guarantee that maker or seller give of their own will, on their own terms. */
    COMMERCIAL,
    /** What the seller owes by law (in the EU Directive 2019/771). */
    STATUTORY
}
