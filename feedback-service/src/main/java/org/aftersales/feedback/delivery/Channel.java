package org.aftersales.feedback.delivery;

/** A way on which somebody is told that they are asked. */
public enum Channel {
    EMAIL,
    SMS,
    /** A notice in the app of whoever signed in. */
    PUSH
}
