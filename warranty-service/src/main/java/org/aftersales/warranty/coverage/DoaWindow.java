package org.aftersales.warranty.coverage;

/**
 * "Dead on arrival": what fails so soon after the start of the warranty is not repaired (in Iran a defect within 90 days
 * of activation brings an exchange).
 *
 * @param period from the first day of the warranty
 */
public record DoaWindow(Period period, Remedy remedy) {}
