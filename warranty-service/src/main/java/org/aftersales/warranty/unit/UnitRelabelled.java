package org.aftersales.warranty.unit;

import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;

/** A unit bears another serial than was told; told inside the transaction that corrects it. */
public record UnitRelabelled(UnitId unitId, Gtin gtin, SerialNumber wrong, SerialNumber right) {}
