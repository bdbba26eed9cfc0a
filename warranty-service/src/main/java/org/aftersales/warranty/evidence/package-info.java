/** What is told of the start of a warranty after the registration: kept piece by piece, weighed, and explained. */
@NullMarked
package org.aftersales.warranty.evidence;

import org.jspecify.annotations.NullMarked;
