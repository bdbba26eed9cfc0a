/** What points can be spent on, and how that goes: held, spent, given, taken back. */
@NullMarked
package org.aftersales.loyalty.reward;

import org.jspecify.annotations.NullMarked;
