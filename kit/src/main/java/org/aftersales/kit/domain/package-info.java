/** Aggregates that raise facts, lifecycles as tables, and the values every service shares. */
@NullMarked
package org.aftersales.kit.domain;

import org.jspecify.annotations.NullMarked;
