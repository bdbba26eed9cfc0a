package org.aftersales.warranty.coverage;

/** An event from which a warranty can start, or by which its start is capped. */
public enum Evidence {
    INSTALLATION,
    /** The first use, as the device or a register of devices tells it. */
    ACTIVATION,
    DELIVERY,
    /** The purchase; of every unit its day is known. */
    SALE,
    INVOICE,
    MANUFACTURE,
    /** The import declaration of the goods. */
    IMPORT
}
