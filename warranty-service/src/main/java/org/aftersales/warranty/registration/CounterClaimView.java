package org.aftersales.warranty.registration;

import org.aftersales.warranty.claim.FiledClaim;

/** The claim that was filed, and the unit that was registered for it. */
record CounterClaimView(FiledClaim claim, RegistrationView registration) {}
