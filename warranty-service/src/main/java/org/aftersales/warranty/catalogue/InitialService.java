package org.aftersales.warranty.catalogue;

/** What is done for a buyer before a product is of use to them, where it comes with the product; in this order. */
public enum InitialService {
    DELIVERY,
    INSTALLATION,
    TRAINING
}
