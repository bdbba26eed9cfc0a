package org.aftersales.loyalty.fraud;

/** What of somebody's way to sign in has changed. */
enum CredentialKind {
    PASSWORD,
    PHONE,
    EMAIL,
    /** A device or key that signs in without a password. */
    DEVICE,
    /** How somebody gets in who has forgotten all of that. */
    RECOVERY
}
