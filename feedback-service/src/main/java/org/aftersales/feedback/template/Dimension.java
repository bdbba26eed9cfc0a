package org.aftersales.feedback.template;

/** What a question measures. */
public enum Dimension {
    /** Whether the promise was kept in fact: it works, it came in time, the decision was right. */
    QUALITY,
    /** How it felt: respect, being heard, trust, relief. */
    EMOTION,
    /** How much trouble it was. */
    EFFORT,
    /** Whether they come back and tell others to come. */
    LOYALTY
}
