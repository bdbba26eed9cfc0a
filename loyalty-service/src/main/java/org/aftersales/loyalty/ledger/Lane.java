package org.aftersales.loyalty.ledger;

/**
 * A share of the members, always the same ones: who works on one share never meets who works on another.
 *
 * @param number from 0
 * @param of how many there are
 */
record Lane(int number, int of) {}
