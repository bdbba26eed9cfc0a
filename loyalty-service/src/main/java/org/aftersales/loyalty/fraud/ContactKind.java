package org.aftersales.loyalty.fraud;

/** By what two people can be reached who may be one, or live together. */
public enum ContactKind {
    PHONE,
    EMAIL,
    HOME
}
