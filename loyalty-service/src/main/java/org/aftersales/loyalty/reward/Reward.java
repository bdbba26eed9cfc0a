package org.aftersales.loyalty.reward;

import org.aftersales.loyalty.programme.ProgrammeCode;

/**
 * A reward of the catalogue.
 *
 * @param taken how many are given or reserved; counted only where the stock is limited
 */
record Reward(ProgrammeCode programme, String code, RewardTerms terms, long version, long taken) {}
