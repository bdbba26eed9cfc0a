package org.aftersales.loyalty.earning;

import org.aftersales.kit.outbox.Correlation;

/**
 * Something that a customer did, as it was told among others.
 *
 * @param story what becomes of it follows from
 */
public record ToldTrigger(EarningTrigger trigger, Correlation story) {}
