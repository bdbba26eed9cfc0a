package org.aftersales.warranty.catalogue;

/** A policy version is in the catalogue; told inside the transaction that publishes it, also when it was there before. */
public record PolicyPublished(String code, int version) {}
