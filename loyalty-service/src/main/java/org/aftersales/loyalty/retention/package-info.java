/** How long what belongs to people is kept beside the ledger, and its removal. */
@NullMarked
package org.aftersales.loyalty.retention;

import org.jspecify.annotations.NullMarked;
