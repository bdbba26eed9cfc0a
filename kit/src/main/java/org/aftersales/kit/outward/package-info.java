/**
 * Letters that leave the house by a carrier that may be slow, away or unwilling: taken from a table by a lease, handed over
 * outside of any transaction, at least once.
 */
@NullMarked
package org.aftersales.kit.outward;

import org.jspecify.annotations.NullMarked;
