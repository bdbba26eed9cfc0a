package org.aftersales.warranty.unit;

/** A sale to be entered, under the id that its unit is to have. */
public record Entry(UnitId unitId, Sale sale) {}
