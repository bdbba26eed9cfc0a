package org.aftersales.warranty.coverage;

import org.aftersales.kit.domain.Money;

/** What the owner pays for each claim under the guarantee, for example for the visit. The law's own claims are free. */
public record Fee(String code, Money amount) {}
