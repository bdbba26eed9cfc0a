/** What a tenant has laid down, in versions that never change: what was decided by one of them stays explained. */
@NullMarked
package org.aftersales.feedback.rulebook;

import org.jspecify.annotations.NullMarked;
