package org.aftersales.loyalty.fraud;

import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** A member whose redemption does not look like theirs, and why. */
record Suspect(MemberId member, ProgrammeCode programme, Signal signal) {}
