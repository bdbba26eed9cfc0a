package org.aftersales.kit.domain;

/** A fact in the past tense, raised by an aggregate; a record annotated with its wire name by {@link EventType}. */
public interface DomainEvent {}
