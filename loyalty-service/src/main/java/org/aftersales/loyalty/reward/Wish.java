package org.aftersales.loyalty.reward;

import org.aftersales.kit.outbox.Correlation;

/**
 * What a person wants for the points that they have in main.
 *
 * @param subject who they are
 * @param story what their request begins
 */
record Wish(String subject, RedeemReward told, Correlation story) {}
