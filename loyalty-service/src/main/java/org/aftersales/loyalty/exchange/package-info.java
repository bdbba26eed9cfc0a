/** What prices of one currency are in another one: published rates, each for what happens from a moment on. */
@NullMarked
package org.aftersales.loyalty.exchange;

import org.jspecify.annotations.NullMarked;
