package org.aftersales.loyalty.reward;

import org.aftersales.loyalty.programme.ProgrammeCode;

/** What tells a reward from all others of the tenant. */
record RewardKey(ProgrammeCode programme, String code) {}
