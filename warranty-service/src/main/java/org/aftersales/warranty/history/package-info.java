/** What was tried with units: their finished repairs under the warranty, from which further rights follow. */
@NullMarked
package org.aftersales.warranty.history;

import org.jspecify.annotations.NullMarked;
