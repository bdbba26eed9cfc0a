package org.aftersales.warranty.unit;

/** Why a unit needs a look before it is served. */
public enum BlockKind {
    STOLEN,
    RECALLED
}
