package org.aftersales.kit.inbox;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Events that are handled together where they come together, ahead of all others.
 *
 * @param type their wire name; they have to be the first of their keys
 * @param possible whether those of the current tenant are; asked first, so that nothing is begun that comes to nothing
 * @param work what they make happen; it is told of new ones only, all of the current tenant, and may throw to have them
 *     handled one by one
 */
public record Together(String type, BooleanSupplier possible, Consumer<List<IncomingEvent>> work) {}
