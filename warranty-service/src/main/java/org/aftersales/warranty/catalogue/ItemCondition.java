package org.aftersales.warranty.catalogue;

/** In what condition goods are sold. */
public enum ItemCondition {
    NEW,
    REFURBISHED,
    USED
}
