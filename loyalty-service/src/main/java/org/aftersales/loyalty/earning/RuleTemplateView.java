package org.aftersales.loyalty.earning;

import org.aftersales.loyalty.ledger.Reason;

/**
 * A programme that can be published as it is: {@code reason}, {@code rule} as the code and {@code terms} are the body.
 *
 * @param rule the code of the rule
 */
record RuleTemplateView(String template, String summary, Reason reason, String rule, RuleTerms terms) {}
