/** What scanners read from labels and cards: GS1 element strings, GS1 Digital Links and our own cards' addresses. */
@NullMarked
package org.aftersales.warranty.scan;

import org.jspecify.annotations.NullMarked;
