package org.aftersales.loyalty.reward;

/**
 * A reward of the catalogue.
 *
 * @param taken how many are given or reserved; counted only where the stock is limited
 */
record Reward(String code, RewardTerms terms, long version, long taken) {}
