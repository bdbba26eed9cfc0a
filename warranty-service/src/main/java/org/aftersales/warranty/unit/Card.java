package org.aftersales.warranty.unit;

/**
 * A unit's warranty card. The number is short, for people to read out, and never a credential; the code that gives
 * access is not kept, only its hash. A new version makes codes printed before worthless.
 */
record Card(String number, int version, byte[] codeHash) {}
