package org.aftersales.loyalty.reward;

import org.aftersales.loyalty.programme.ProgrammeCode;

/**
 * A reward of the catalogue.
 *
 * @param taken how many are given or reserved of those that were taken while the stock was limited
 */
record Reward(ProgrammeCode programme, String code, RewardTerms terms, long version, long taken) {}
