package org.aftersales.warranty.coverage;

/** A moment from which a warranty can start. */
public enum Evidence {
    SALE,
    DELIVERY,
    INSTALLATION
}
