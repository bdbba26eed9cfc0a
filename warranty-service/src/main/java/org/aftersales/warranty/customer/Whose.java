package org.aftersales.warranty.customer;

/** Whose profile is meant: the caller's own, or that of a customer whom staff names. */
public sealed interface Whose {

    record Own() implements Whose {}

    record Named(CustomerId id) implements Whose {}
}
