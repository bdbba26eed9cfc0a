/**
 * What every test of a service leans on: a real database, real signed tokens, a clock that moves when told, a probe for
 * recorded events, and the rules that keep contracts, code and documents honest.
 */
@NullMarked
package org.aftersales.kit.test;

import org.jspecify.annotations.NullMarked;
